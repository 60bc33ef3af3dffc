package org.greenlight.carbon;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Goods on a line of an invoice.
 *
 * @param name as printed, with the tax classification in asterisks
 * @param specification model or article number; may be null
 * @param quantity may be null
 * @param unit as printed; may be null
 * @param issued the invoice's day of issue
 */
public record GoodsLine(String name, String specification, BigDecimal quantity, String unit, LocalDate issued) {}
