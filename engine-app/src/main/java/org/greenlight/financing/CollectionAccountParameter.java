package org.greenlight.financing;

import org.greenlight.parameters.DatedParameter;
import org.greenlight.parameters.Field;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Where debtors pay the funder. Agreements and notices already made keep the account they name. */
@Component
class CollectionAccountParameter extends DatedParameter {

    CollectionAccountParameter(JdbcTemplate jdbc) {
        super(jdbc, "collection-account", "collection_account",
                Field.text("currency", "currency", "CNY").asKey(),
                Field.text("name", "name", ".{1,140}"),
                Field.text("number", "number", "\\d{8,32}"),
                Field.text("bankCode", "bank_code", "\\d{12}"));
    }
}
