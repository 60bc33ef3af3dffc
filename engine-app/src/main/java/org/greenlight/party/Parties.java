package org.greenlight.party;

import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Ids;
import org.greenlight.kernel.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enrols organisations, people and their accounts, and keeps their consents. */
@Component
@Transactional(propagation = Propagation.REQUIRED)
public class Parties {

    private final Organisations organisations;
    private final JdbcTemplate jdbc;
    private final BusinessClock clock;
    private final PasswordEncoder passwords;
    private final String demoPassword;

    Parties(
            Organisations organisations,
            JdbcTemplate jdbc,
            BusinessClock clock,
            PasswordEncoder passwords,
            @Value("${greenlight.demo.password:}") String demoPassword) {
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.clock = clock;
        this.passwords = passwords;
        this.demoPassword = demoPassword;
    }

    /** The organisation with this code, enrolled now if it was unknown. Its registered name is kept as first told. */
    public OrganisationCard enrol(Uscc uscc, String name, OrganisationKind kind) {
        return organisations.findByUscc(uscc.toString())
                .orElseGet(() -> organisations.saveAndFlush(new Organisation(Ids.next(), uscc, name, kind, clock.instant())))
                .card();
    }

    /**
     * Opens an account for a person at an organisation, or returns the one that the login has there. In the demo run the
     * account gets the demo password; elsewhere the person logs in through the identity provider.
     *
     * @throws Problem if the login belongs to another organisation
     */
    public UUID openAccount(UUID organisationId, String personName, String login, Set<Role> roles, boolean signer) {
        List<UUID> known = jdbc.queryForList(
                "select id from account where login = ? and organisation_id = ?", UUID.class, login, organisationId);
        if (!known.isEmpty()) {
            return known.get(0);
        }
        UUID person = Ids.next();
        jdbc.update("insert into person (id, name, version) values (?, ?, 0)", person, personName);
        return openAccountOf(person, organisationId, login, roles, signer);
    }

    /** A further account of a person who is known already. */
    public UUID openAccountOf(UUID person, UUID organisationId, String login, Set<Role> roles, boolean signer) {
        UUID account = Ids.next();
        boolean demo = !demoPassword.isEmpty();
        int rows = jdbc.update(
                """
                insert into account (id, person_id, organisation_id, login, password_hash, roles, signer, demo, version)
                values (?, ?, ?, ?, ?, string_to_array(?, ','), ?, ?, 0) on conflict (login) do nothing
                """,
                account, person, organisationId, login, demo ? passwords.encode(demoPassword) : null,
                String.join(",", roles.stream().map(Role::name).sorted().toList()), signer, demo);
        if (rows == 0) {
            throw Problem.refused("login-taken", login);
        }
        return account;
    }

    public void giveConsent(UUID organisationId, ConsentKind kind, UUID person) {
        jdbc.update(
                """
                insert into consent (organisation_id, kind, given_by, given_at) values (?, ?, ?, ?)
                on conflict (organisation_id, kind) do update
                    set given_by = excluded.given_by, given_at = excluded.given_at, withdrawn_at = null
                """,
                organisationId, kind.name(), person, Timestamp.from(clock.instant()));
    }

    public void withdrawConsent(UUID organisationId, ConsentKind kind) {
        jdbc.update(
                "update consent set withdrawn_at = ? where organisation_id = ? and kind = ? and withdrawn_at is null",
                Timestamp.from(clock.instant()), organisationId, kind.name());
    }
}
