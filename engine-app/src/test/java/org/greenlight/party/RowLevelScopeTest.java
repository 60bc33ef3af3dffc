package org.greenlight.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.greenlight.GreenlightTest;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class RowLevelScopeTest extends GreenlightTest {

    private List<String> tables() {
        return system(() -> jdbc.queryForList(
                "select format('%I', tablename) from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'", String.class));
    }

    @Test
    void withoutAScopeATransactionReadsNoRowOfAnyTable() {
        assertThat(tables()).hasSizeGreaterThan(50);
        assertThat(tables()).allSatisfy(table -> {
            Integer rows = Scope.NONE.call(() -> transaction.execute(tx -> jdbc.queryForObject("select count(*) from " + table, Integer.class)));
            assertThat(rows).as(table).isZero();
        });
        int seen = system(() -> tables().stream().mapToInt(table -> jdbc.queryForObject("select count(*) from " + table, Integer.class)).sum());
        assertThat(seen).as("with the system's scope there are rows, so the test above can fail").isPositive();
    }

    @Test
    void everyTableIsUnderAForcedPolicy() {
        List<String> open = system(() -> jdbc.queryForList(
                """
                select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and c.relkind in ('r', 'p') and relname <> 'flyway_schema_history'
                  and not (relrowsecurity and relforcerowsecurity)
                """,
                String.class));
        assertThat(open).isEmpty();
    }

    @Test
    void theApplicationsRoleOwnsNothingAndIsNoSuperuser() {
        Map<String, Object> role = system(() -> jdbc.queryForMap(
                """
                select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
                       (select count(*) from pg_class where relowner = r.oid) as owned
                from pg_roles r where rolname = current_user
                """));
        assertThat(role)
                .containsEntry("rolsuper", false).containsEntry("rolbypassrls", false)
                .containsEntry("rolcreaterole", false).containsEntry("rolcreatedb", false).containsEntry("owned", 0L);
        assertThatThrownBy(() -> system(() -> {
                    jdbc.execute("create table stolen (id int)");
                    return null;
                }))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void anAccountIsSeenByItsOwnOrganisationOnly() {
        OrganisationCard one = organisation(OrganisationKind.SUPPLIER, "示例甲");
        OrganisationCard other = organisation(OrganisationKind.SUPPLIER, "示例乙");
        person(one, Role.SUPPLIER);
        String count = "select count(*) from account where organisation_id = ?";
        assertThat(Scope.of(one.id()).<Integer>call(() -> transaction.execute(tx -> jdbc.queryForObject(count, Integer.class, one.id())))).isOne();
        assertThat(Scope.of(other.id()).<Integer>call(() -> transaction.execute(tx -> jdbc.queryForObject(count, Integer.class, one.id())))).isZero();
    }
}
