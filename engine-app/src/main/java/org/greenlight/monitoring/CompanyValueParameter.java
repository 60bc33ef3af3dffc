package org.greenlight.monitoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.greenlight.kernel.Money;
import org.greenlight.parameters.DatedParameter;
import org.greenlight.parameters.Field;
import org.greenlight.party.Uscc;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Enterprise value including cash of a listed company, or a balance sheet total, of one financial year in million CNY. */
@Component
class CompanyValueParameter extends DatedParameter {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final JdbcTemplate jdbc;

    CompanyValueParameter(JdbcTemplate jdbc) {
        super(jdbc, "company-value", "company_value",
                Field.text("uscc", "uscc", "[0-9A-HJ-NPQRTUWXY]{18}").asKey(),
                Field.whole("reportingYear", "reporting_year", 2000, 2100).asKey(),
                Field.text("kind", "kind", "EVIC|TOTAL_ASSETS").asKey(),
                Field.decimal("millionCny", "million_cny"));
        this.jdbc = jdbc;
    }

    /** @param year the financial year it is of */
    record Known(Money amount, int year, String source) {}

    /** The newest of the reporting year and the one before it that counts on the day. */
    Optional<Known> find(UUID funderId, Uscc uscc, CompanyValue.Basis kind, int year, LocalDate day) {
        return jdbc.query(
                        """
                        select million_cny, reporting_year, source from company_value
                        where funder_id = ? and uscc = ? and kind = ? and reporting_year in (?, ? - 1) and valid_from <= ?
                        order by reporting_year desc, valid_from desc limit 1
                        """,
                        (row, n) -> new Known(
                                new Money(row.getBigDecimal("million_cny").multiply(MILLION).setScale(2, RoundingMode.HALF_UP), Money.CNY),
                                row.getInt("reporting_year"), row.getString("source")),
                        funderId, uscc.value(), kind.name(), year, year, day)
                .stream()
                .findFirst();
    }
}
