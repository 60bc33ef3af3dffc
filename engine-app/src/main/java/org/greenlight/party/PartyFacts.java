package org.greenlight.party;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenlight.kernel.Problem;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Read-only answers about organisations and their consents. */
@Component
@Transactional(readOnly = true)
public class PartyFacts {

    private final Organisations organisations;
    private final JdbcTemplate jdbc;

    PartyFacts(Organisations organisations, JdbcTemplate jdbc) {
        this.organisations = organisations;
        this.jdbc = jdbc;
    }

    public OrganisationCard organisation(UUID id) {
        return organisations.findById(id).map(Organisation::card).orElseThrow(() -> Problem.notFound("organisation-unknown", id));
    }

    public Optional<OrganisationCard> byUscc(Uscc uscc) {
        return organisations.findByUscc(uscc.toString()).map(Organisation::card);
    }

    /** What the organisation is to us; false for an unknown one. */
    public boolean is(UUID organisationId, OrganisationKind kind) {
        return organisations.existsByIdAndKind(organisationId, kind);
    }

    /** True if the organisation gave this consent and did not withdraw it. */
    public boolean hasConsent(UUID organisationId, ConsentKind kind) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from consent where organisation_id = ? and kind = ? and withdrawn_at is null)",
                Boolean.class, organisationId, kind.name()));
    }

    /** The name of a person, for agreements and histories. */
    public String personName(UUID personId) {
        return jdbc.queryForObject("select name from person where id = ?", String.class, personId);
    }

    /** The people who may sign for the organisation, the longest authorised first. */
    public List<UUID> authorisedSigners(UUID organisationId) {
        return jdbc.queryForList(
                "select person_id from account where organisation_id = ? and signer order by id", UUID.class, organisationId);
    }
}
