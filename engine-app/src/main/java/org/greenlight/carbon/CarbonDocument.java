package org.greenlight.carbon;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.AbstractAggregateRoot;

/** What a partner answered or a person uploaded, kept as it came: the evidence behind every figure that was read from it. */
@Entity
class CarbonDocument extends AbstractAggregateRoot<CarbonDocument> {

    enum Kind { FOOTPRINTS, STATEMENT, ACTIVITY }

    @Id
    private UUID id;

    private UUID supplierId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String source;
    private Instant fetchedAt;
    private String sha256;
    private byte[] raw;
    private String problem;

    @Version
    private Long version;

    protected CarbonDocument() {}

    /** What a partner answered: the supplier's matter. */
    CarbonDocument(UUID id, UUID supplierId, Kind kind, String source, Instant fetchedAt, byte[] raw) {
        this(id, supplierId, kind, source, fetchedAt, raw, Set.of(supplierId));
    }

    /** @param parties who is told of it; whoever brings it must be among them */
    CarbonDocument(UUID id, UUID supplierId, Kind kind, String source, Instant fetchedAt, byte[] raw, Set<UUID> parties) {
        this.id = id;
        this.supplierId = supplierId;
        this.kind = kind;
        this.source = source;
        this.fetchedAt = fetchedAt;
        this.raw = raw.clone();
        this.sha256 = sha256(raw);
        registerEvent(new CarbonEvent.DataPulled(supplierId, parties, id, kind.name(), source, sha256));
    }

    /** Kept, but no figure of it, or not every one, is used. */
    void setAside(String why) {
        problem = problem == null ? why : problem + "; " + why;
        registerEvent(new CarbonEvent.DataSetAside(supplierId, Set.of(supplierId), id, why));
    }

    UUID id() {
        return id;
    }

    UUID supplierId() {
        return supplierId;
    }

    Kind kind() {
        return kind;
    }

    String source() {
        return source;
    }

    Instant fetchedAt() {
        return fetchedAt;
    }

    /** Lower-case hexadecimal SHA-256 of the raw bytes. */
    String sha256() {
        return sha256;
    }

    byte[] raw() {
        return raw.clone();
    }

    /** Why it is not used, wholly or in part; null if nothing was wrong. */
    String problem() {
        return problem;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
