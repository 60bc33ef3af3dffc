package org.greenlight.monitoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.greenlight.party.Actor;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A report of a closed year as it was drawn, byte for byte. It is never changed: a later one of the same year stands beside it. */
@Entity
@Table(name = "emission_report")
class FrozenReport extends AbstractAggregateRoot<FrozenReport> {

    @Id
    private UUID id;

    private UUID funderId;

    @Column(name = "reporting_year")
    private int year;

    @Enumerated(EnumType.STRING)
    private EmissionView view;

    private String digest;
    private byte[] content;
    private UUID frozenBy;
    private Instant frozenAt;

    @Version
    private Long version;

    protected FrozenReport() {}

    /** @param content the report in JSON */
    FrozenReport(UUID id, Actor actor, EmissionReport report, byte[] content, Instant at) {
        this.id = id;
        this.funderId = actor.organisationId();
        this.year = report.year();
        this.view = report.view();
        this.content = content.clone();
        this.digest = sha256(content);
        this.frozenBy = actor.personId();
        this.frozenAt = at;
        registerEvent(new MonitoringEvent.ReportFrozen(
                id, Set.of(funderId), year, view.name(), digest, report.totals().financedTonnes(), report.totals().pcafScore(), frozenBy));
    }

    UUID id() {
        return id;
    }

    int year() {
        return year;
    }

    EmissionView view() {
        return view;
    }

    String digest() {
        return digest;
    }

    byte[] content() {
        return content.clone();
    }

    UUID frozenBy() {
        return frozenBy;
    }

    Instant frozenAt() {
        return frozenAt;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
