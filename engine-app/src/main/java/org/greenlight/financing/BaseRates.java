package org.greenlight.financing;

import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.greenlight.kernel.BasisPoints;
import org.greenlight.kernel.Problem;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The dated parameters of the product. A funder's own rows go before the house's; the newest valid row counts. */
@Component
class BaseRates {

    /** @param rate 1-year loan prime rate and programme margin together @param source where the row comes from */
    record BaseRate(BasisPoints rate, String source) {}

    /** Working days for which an offer and a prepared agreement stay open. */
    record OfferTerm(int offerDays, int signatureDays) {}

    private static final String NEWEST = " and valid_from <= ? order by funder_id nulls last, valid_from desc limit 1";

    private final JdbcTemplate jdbc;

    BaseRates(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    BaseRate on(LocalDate day, UUID funderId, Currency currency) {
        return jdbc.query(
                        "select lpr_1y_bps + margin_bps as rate, source from base_rate"
                                + " where (funder_id = ? or funder_id is null) and currency = ?" + NEWEST,
                        (row, n) -> new BaseRate(new BasisPoints(row.getInt("rate")), row.getString("source")),
                        funderId, currency.getCurrencyCode(), day)
                .stream().findFirst()
                .orElseThrow(() -> Problem.refused("base-rate-missing", currency.getCurrencyCode(), day));
    }

    OfferTerm offerTerm(LocalDate day, UUID funderId) {
        return jdbc.query(
                        "select offer_days, signature_days from offer_term where (funder_id = ? or funder_id is null)" + NEWEST,
                        (row, n) -> new OfferTerm(row.getInt("offer_days"), row.getInt("signature_days")),
                        funderId, day)
                .stream().findFirst()
                .orElseThrow(() -> Problem.refused("offer-term-missing", day));
    }
}
