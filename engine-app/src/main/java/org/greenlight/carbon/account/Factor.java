package org.greenlight.carbon.account;

import java.math.BigDecimal;

/** A row of a factor set. The id is told with every result that used it. */
record Factor(String id, BigDecimal value, String unit, Activity.Provenance provenance, String status, String source) {}
