package org.greenlight.carbon;

import java.time.LocalDate;

/**
 * A greenhouse gas statement as other features may use it.
 *
 * @param periodEnd the last day it tells about
 * @param sha256 digest of the document it is from
 */
public record StatementCard(int year, CarbonMass total, EvidenceLevel evidence, LocalDate periodEnd, String sha256) {}
