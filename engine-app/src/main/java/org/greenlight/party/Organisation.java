package org.greenlight.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A legal person known by its unified social credit code. */
@Entity
class Organisation {

    @Id
    private UUID id;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 18)
    private String uscc;

    private String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> formerNames = List.of();

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    private Instant createdAt;

    @Version
    private Long version;

    protected Organisation() {}

    Organisation(UUID id, Uscc uscc, String name, OrganisationKind kind, Instant createdAt) {
        this.id = id;
        this.uscc = uscc.toString();
        this.name = name;
        this.kind = kind;
        this.createdAt = createdAt;
    }

    OrganisationCard card() {
        return new OrganisationCard(id, Uscc.parse(uscc), name, formerNames);
    }
}
