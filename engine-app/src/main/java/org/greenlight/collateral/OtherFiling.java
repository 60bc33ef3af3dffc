package org.greenlight.collateral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenlight.connectors.registry.SearchHit;

/** A live filing of another secured party that may cover our claim, as a search showed it. */
@Entity
class OtherFiling {

    @Embeddable
    record Key(@Column(name = "financing_id") UUID financingId, @Column(name = "certificate_number") String certificateNumber) {}

    @EmbeddedId
    private Key key;

    private UUID funderId;
    private Instant registeredAt;
    private String securedParty;
    private String securedPartyUscc;
    private String grantor;
    private String description;
    private String matches;
    private boolean cleared;

    protected OtherFiling() {}

    OtherFiling(UUID financingId, UUID funderId, SearchHit hit, Set<Match> matches) {
        this.key = new Key(financingId, hit.certificateNumber());
        this.funderId = funderId;
        this.registeredAt = hit.registeredAt();
        this.securedParty = hit.securedParty() == null ? "" : hit.securedParty().name();
        this.securedPartyUscc = hit.securedParty() == null ? null : hit.securedParty().uscc();
        this.grantor = hit.grantorName();
        this.description = hit.description() == null ? "" : hit.description();
        this.matches = matches.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    /** An officer judged that it does not cover our claim. */
    void clear() {
        cleared = true;
    }

    boolean isOpen() {
        return !cleared;
    }

    /** The same second counts as earlier: at a tie we do not claim to be first. */
    boolean ranksBefore(Instant ours) {
        return !registeredAt.isAfter(ours);
    }

    String certificateNumber() {
        return key.certificateNumber();
    }

    Instant registeredAt() {
        return registeredAt;
    }

    String securedParty() {
        return securedParty;
    }

    String grantor() {
        return grantor;
    }

    String description() {
        return description;
    }

    String matches() {
        return matches;
    }

    boolean cleared() {
        return cleared;
    }
}
