package org.greenlight.connectors.screening;

import org.greenlight.connectors.Operation;

/** Screening against sanction, dishonesty and environmental penalty lists. */
public interface Screening {

    /** {@link ScreeningQuery} to {@link ScreeningResult}. A read. */
    Operation screen();
}
