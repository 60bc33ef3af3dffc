package org.greenlight.connectors.carbon;

import org.greenlight.connectors.Operation;

/** Where carbon data comes from: product footprints (PACT 3.0 exchange) and enterprise statements. Both are reads. */
public interface CarbonData {

    /** {@link FootprintQuery} to a JSON array for {@link FootprintReading}, all pages joined. Unknown company: an empty array. */
    Operation pullFootprints();

    /** {@link StatementQuery} to {@link GhgStatement}. Refused with {@code NO_STATEMENT} when there is none for that year. */
    Operation pullStatement();
}
