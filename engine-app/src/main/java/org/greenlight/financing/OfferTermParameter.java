package org.greenlight.financing;

import org.greenlight.parameters.DatedParameter;
import org.greenlight.parameters.Field;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How long an offer and a prepared agreement stay open, in working days. */
@Component
class OfferTermParameter extends DatedParameter {

    OfferTermParameter(JdbcTemplate jdbc) {
        super(jdbc, "offer-term", "offer_term",
                Field.whole("offerDays", "offer_days", 1, 60),
                Field.whole("signatureDays", "signature_days", 1, 60));
    }
}
