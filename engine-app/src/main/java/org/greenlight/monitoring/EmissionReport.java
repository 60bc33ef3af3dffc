package org.greenlight.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The financed emissions of a funder in one year, with every input. Amounts in yuan, emissions in tCO2e, both as decimal text;
 * what is not known is null and never zero.
 *
 * @param lastDay of the year, or the day it was drawn on while the year is not over
 * @param closed whether the year was over
 * @param methodEn how it was computed, one statement each
 */
record EmissionReport(
        int year,
        EmissionView view,
        LocalDate firstDay,
        LocalDate lastDay,
        boolean closed,
        LocalDate drawnOn,
        String currency,
        Totals totals,
        List<Line> deals,
        List<String> methodEn,
        List<String> methodZh) {

    /**
     * @param outstanding of all deals, in the report's view
     * @param covered the part of it whose financed emissions are known
     * @param coverage covered over outstanding
     * @param financedUnsplitTonnes the part of {@code financedTonnes} that no source splits into scopes
     * @param tonnesPerMillion financed over covered
     * @param pbocCoveredBalance the part of {@code averageBalance} whose PBoC figure is known
     * @param yuanSaved of the deals paid out in the year
     * @param avoidedTonnes of the deals paid out in the year where it can be told, an estimate
     */
    record Totals(
            int dealCount, int dealsWithoutData, String outstanding, String covered, String coverage, String financedTonnes,
            String financedScope1Tonnes, String financedScope2Tonnes, String financedUnsplitTonnes, String pcafScore, String tonnesPerMillion,
            String averageBalance, String pbocCoveredBalance, String pbocTonnes, String yuanSaved, String avoidedTonnes, int avoidedDeals) {}

    /**
     * One deal that was outstanding on some day of the year.
     *
     * @param outstanding in the report's view: one of {@code yearEndBalance} and {@code averageBalance}
     * @param pcafFactor outstanding over company value
     * @param financedTonnes by PCAF
     * @param pbocFactor average balance over revenue
     * @param pbocTonnes by the formula of the People's Bank of China
     * @param yuanSaved discount at the base price less the discount
     * @param avoidedTonnes against the sector's average, an estimate
     */
    record Line(
            UUID financingId, String number, UUID supplierId, String supplierName, String grade, LocalDate paidOutOn, LocalDate dueDate,
            String yearEndBalance, String averageBalance, String outstanding, Integer emissionYear, String emissionTonnes,
            String emissionScope1Tonnes, String emissionScope2Tonnes, String pcafOption, Integer pcafScore, String companyValue,
            String companyValueBasis, String pcafFactor, String financedTonnes, String financedScope1Tonnes, String financedScope2Tonnes,
            String revenue, String pbocFactor, String pbocTonnes, String face, String baseRate, String rate, String yuanSaved,
            String sectorAverage, String avoidedTonnes, List<Gap> gaps, List<Source> sources) {}

    /**
     * Where a figure is from.
     *
     * @param figure OUTSTANDING, EMISSIONS, SECTOR_AVERAGE, COMPANY_VALUE, REVENUE or PRICE
     * @param origin LEDGER, STATEMENT, SUPPLIER (its own word), PARAMETER (a dated row of the funder), ILLUSTRATIVE or AGREEMENT
     * @param told what it says there
     * @param foundAt how to find it again; null where the origin says it all
     */
    record Source(String figure, String origin, String told, String foundAt) {}
}
