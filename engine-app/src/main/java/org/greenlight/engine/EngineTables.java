package org.greenlight.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's own tables from the scripts it ships, as the owner, and puts each under the rule that a
 * transaction without a scope sees nothing. The application's role can not change the schema.
 */
@Component
class EngineTables implements JavaMigration {

    private static final String SCRIPT = "org/camunda/bpm/engine/db/create/activiti.postgres.create.%s.sql";
    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("002");
    }

    @Override
    public String getDescription() {
        return "engine tables of Camunda 7.24.0";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        for (String part : PARTS) {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource(SCRIPT.formatted(part)));
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    do $$
                    declare engine_table regclass;
                    begin
                        for engine_table in select format('%I', tablename)::regclass from pg_tables
                                where schemaname = 'public' and tablename like 'act\\_%' loop
                            perform protect(engine_table, '(select scope_kind()) <> ''''');
                            execute format('grant delete on %s to greenlight_app', engine_table);
                        end loop;
                    end $$
                    """);
        }
    }
}
