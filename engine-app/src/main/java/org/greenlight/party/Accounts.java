package org.greenlight.party;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds who a login or a bearer token stands for. Runs before anybody is known, so in the system's scope. */
@Component
public class Accounts {

    /** How long a bearer token of the demo run is good for. */
    static final Duration TOKEN_LIFE = Duration.ofHours(12);

    private static final String ACTOR =
            "select a.*, p.name, o.name as organisation_name from account a join person p on p.id = a.person_id join organisation o on o.id = a.organisation_id ";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    Accounts(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** A person of the demo run, as the login page lists them. */
    public record DemoPerson(String login, String name, String organisation, Set<Role> roles) {}

    record Credentials(Actor actor, String passwordHash) {}

    Optional<Credentials> byLogin(String login) {
        return find(ACTOR + "where a.login = ?", (row, n) -> new Credentials(actor(row), row.getString("password_hash")), login);
    }

    /** Who acts under this login; empty if there is none. */
    public Optional<Actor> actorOf(String login) {
        return byLogin(login).map(Credentials::actor);
    }

    Optional<Actor> byToken(String token) {
        return find(
                ACTOR + "join access_token t on t.account_id = a.id where t.token_hash = ? and t.expires_at > clock_timestamp()",
                (row, n) -> actor(row), hash(token));
    }

    /** Issues a bearer token; it is shown once and only its hash is kept. */
    String issueToken(Actor actor) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        system(() -> jdbc.update(
                "insert into access_token (token_hash, account_id, expires_at) values (?, ?, clock_timestamp() + make_interval(secs => ?))",
                hash(token), actor.accountId(), TOKEN_LIFE.toSeconds()));
        return token;
    }

    public List<DemoPerson> demoPeople() {
        return system(() -> jdbc.query(
                ACTOR + "where a.demo order by array_position(array['FUNDER','LIGHTHOUSE','SUPPLIER','HOUSE'], o.kind), o.created_at, o.name, a.login",
                (row, n) -> new DemoPerson(row.getString("login"), row.getString("name"), row.getString("organisation_name"), actor(row).roles())));
    }

    /** Whether this account may sign for its organisation. */
    public boolean maySign(UUID accountId) {
        return Boolean.TRUE.equals(
                system(() -> jdbc.queryForObject("select signer from account where id = ?", Boolean.class, accountId)));
    }

    private <T> Optional<T> find(String sql, org.springframework.jdbc.core.RowMapper<T> mapper, Object... arguments) {
        return system(() -> jdbc.query(sql, mapper, arguments).stream().findFirst());
    }

    private <T> T system(Supplier<T> work) {
        return Scope.SYSTEM.call(() -> transaction.execute(tx -> work.get()));
    }

    private static Actor actor(ResultSet row) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) row.getArray("roles").getArray()).map(Role::valueOf).forEach(roles::add);
        return new Actor(
                row.getObject("id", UUID.class), row.getObject("person_id", UUID.class), row.getString("name"),
                row.getObject("organisation_id", UUID.class), Set.copyOf(roles));
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
