package org.greenlight.programme;

/**
 * Colour of an enterprise's environmental credit rating (企业环境信用评价), best first. The national trial method
 * of 2013 (企业环境信用评价办法（试行）) names green, blue, yellow and red; some provinces add black. Unrated is unknown, which is never
 * better than the worst known colour where a decision asks.
 */
enum EnvironmentalCredit { GREEN, BLUE, YELLOW, RED, BLACK, UNRATED }
