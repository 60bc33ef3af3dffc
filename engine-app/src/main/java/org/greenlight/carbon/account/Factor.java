package org.greenlight.carbon.account;

import java.math.BigDecimal;
import org.greenlight.carbon.account.Statement.Provenance;

/** A figure of a factor set. The id names its row and is told with every result that used it. */
record Factor(String id, BigDecimal value, String unit, Provenance provenance, String status, String source) {}
