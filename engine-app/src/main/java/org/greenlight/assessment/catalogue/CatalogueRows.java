package org.greenlight.assessment.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/**
 * Loads 绿色金融支持项目目录(2025年版) and GB/T 4754-2017 from their files, once. A later edition is a migration of its own
 * beside this one.
 */
@Component
class CatalogueRows implements JavaMigration {

    private static final String EDITION = "GFSPC-2025";
    private static final String INDUSTRIES = "GB/T 4754-2017";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("144.1");
    }

    @Override
    public String getDescription() {
        return "rows of the catalogue of 2025 and of GB/T 4754-2017";
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
    public void migrate(Context context) throws SQLException, IOException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            // The tables are under their policies already, for their owner as well.
            statement.execute("select set_config('greenlight.scope', 'system', true)");
        }
        edition(connection);
        catalogue(connection);
        industries(connection);
    }

    private static void edition(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into catalogue_edition (edition, title, valid_from, source, status) values (?, ?, ?, ?, 'second-hand')")) {
            insert.setString(1, EDITION);
            insert.setString(2, "绿色金融支持项目目录(2025年版)");
            insert.setDate(3, Date.valueOf(LocalDate.of(2025, 10, 1)));
            insert.setString(4, "PBoC, NFRA and CSRC: Green Finance Supported Project Catalogue, 2025 edition, in force 2025-10-01");
            insert.executeUpdate();
        }
    }

    private static void catalogue(Connection connection) throws SQLException, IOException {
        try (CSVParser rows = rows("gfspc-2025");
                PreparedStatement insert = connection.prepareStatement("""
                        insert into catalogue_row (edition, position, l1_code, l1_name, l2_code, l2_name, entry, entry_name, activity,
                            activity_name, ghg_reduction, standards, note) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (CSVRecord row : rows) {
                insert.setString(1, EDITION);
                insert.setLong(2, row.getRecordNumber());
                insert.setString(3, row.get("l1_code"));
                insert.setString(4, row.get("l1_name"));
                insert.setString(5, row.get("l2_code"));
                insert.setString(6, row.get("l2_name"));
                insert.setString(7, row.get("l3_code"));
                insert.setString(8, row.get("l3_name"));
                insert.setString(9, absent(row.get("gb4754_2017_code")));
                insert.setString(10, absent(row.get("gb4754_name")));
                insert.setBoolean(11, row.get("ghg_reduction").equals("Y"));
                insert.setString(12, row.get("standards"));
                insert.setString(13, row.get("note"));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void industries(Connection connection) throws SQLException, IOException {
        try (CSVParser rows = rows("gb4754-2017");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into industry (edition, code, letter, level, name, valid_from) values (?, ?, ?, ?, ?, ?)")) {
            for (CSVRecord row : rows) {
                insert.setString(1, INDUSTRIES);
                insert.setString(2, row.get("code"));
                insert.setString(3, row.get("letter"));
                insert.setString(4, row.get("level"));
                insert.setString(5, row.get("name"));
                insert.setDate(6, Date.valueOf(LocalDate.of(2017, 10, 1)));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String absent(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static CSVParser rows(String name) throws IOException {
        InputStream file = CatalogueRows.class.getResourceAsStream("/catalogue/" + name + ".csv");
        return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
}
