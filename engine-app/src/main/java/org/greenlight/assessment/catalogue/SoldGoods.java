package org.greenlight.assessment.catalogue;

import java.math.BigDecimal;

/**
 * Goods on a verified invoice.
 *
 * @param name as on the invoice's line
 * @param amount yuan without tax; a discount's line is negative
 */
public record SoldGoods(String name, BigDecimal amount) {}
