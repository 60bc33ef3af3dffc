package org.greenlight.carbon;

import java.math.BigDecimal;

/**
 * The average intensity of a sector in one year.
 *
 * @param tonnesPerMillion tCO2e per million CNY of revenue, positive
 * @param illustrative made up for the demo, no bank's own figure
 */
public record SectorAverage(int year, BigDecimal tonnesPerMillion, boolean illustrative, String source) {}
