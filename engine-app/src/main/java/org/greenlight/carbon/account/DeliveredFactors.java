package org.greenlight.carbon.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/** Loads the factor sets of the jar into PostgreSQL, once. A changed file is refused at the next start: what changes is a new row. */
@Component
class DeliveredFactors implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("140.1");
    }

    @Override
    public String getDescription() {
        return "carbon factors delivered with the product";
    }

    @Override
    public Integer getChecksum() {
        return CsvFactors.checksum();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement scope = connection.createStatement()) {
            scope.execute("select set_config('greenlight.scope', 'system', true)");
        }
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into carbon_factor (factor_set, item, parameter, from_year, valid_from, value, unit, provenance, status, source)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            for (FactorRow row : CsvFactors.rows()) {
                insert.setString(1, row.set());
                insert.setString(2, row.item());
                insert.setString(3, row.parameter());
                insert.setInt(4, row.fromYear());
                insert.setObject(5, row.validFrom());
                insert.setBigDecimal(6, row.value());
                insert.setString(7, row.unit());
                insert.setString(8, row.provenance().name());
                insert.setString(9, row.status());
                insert.setString(10, row.source());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
