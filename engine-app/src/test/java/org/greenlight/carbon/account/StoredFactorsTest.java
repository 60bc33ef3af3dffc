package org.greenlight.carbon.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.greenlight.GreenlightTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rows in PostgreSQL and the files in the jar give the same answers. */
class StoredFactorsTest extends GreenlightTest {

    @Autowired
    private StoredFactors stored;

    @Test
    void postgresqlAndTheJarGiveTheSameFactorForEveryRowAndYear() {
        Factors database = system(() -> stored.on(clock.today(), null, Long.MAX_VALUE)).factors();
        List<FactorRow> rows = CsvFactors.rows();
        assertThat(rows).hasSizeGreaterThan(1000);
        for (FactorRow row : rows) {
            IntStream.of(2012, 2021, 2023, 2025, 2026).forEach(year -> assertThat(database.find(row.set(), row.item(), row.parameter(), year))
                    .isEqualTo(Accounts.FACTORS.find(row.set(), row.item(), row.parameter(), year)));
        }
        assertThat(database.methods()).isEqualTo(Accounts.FACTORS.methods());
    }

    @Test
    void postgresqlAndTheJarGiveTheSameSteam() {
        Factors database = system(() -> stored.on(clock.today(), null, Long.MAX_VALUE)).factors();
        for (String pressure : List.of("0.001", "0.35", "1.05", "3", "7.7", "22", "99")) {
            BigDecimal at = new BigDecimal(pressure);
            assertThat(database.saturatedSteam(at)).isEqualTo(Accounts.FACTORS.saturatedSteam(at));
            assertThat(database.superheatedSteam(at, new BigDecimal("415"))).isEqualTo(Accounts.FACTORS.superheatedSteam(at, new BigDecimal("415")));
        }
    }

    @Test
    void thereIsNoRowThatTheFilesDoNotHave() {
        Integer house = system(() -> jdbc.queryForObject("select count(*) from carbon_factor where funder_id is null", Integer.class));
        assertThat(house).isEqualTo(CsvFactors.rows().size());
    }
}
