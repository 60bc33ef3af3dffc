package org.greenlight.carbon;

import java.time.LocalDate;

/**
 * An entry of a high-energy list that a sector falls under.
 *
 * @param list the list's name
 * @param category the list's own word for the sector
 * @param sector code of GB/T 4754-2017: division, group or class
 * @param gates whether an enterprise under it has to show its energy level
 * @param validFrom from when on the row counts
 */
record HighEnergyEntry(
        String list, String category, String sector, String name, String scopeNote, boolean gates, String source, LocalDate validFrom) {}
