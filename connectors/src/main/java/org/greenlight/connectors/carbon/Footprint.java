package org.greenlight.connectors.carbon;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A product carbon footprint as exchanged under PACT 3.0: the fields we use, read from the partner's record, which is
 * kept as it came. A change is a new id with {@code precedingPfIds}.
 */
public record Footprint(String id, String specVersion, List<String> precedingPfIds, Instant created, String status,
                        Instant validityPeriodStart, Instant validityPeriodEnd, String companyName, List<String> companyIds,
                        String productDescription, List<String> productIds, List<String> productClassifications,
                        String productNameCompany, Pcf pcf) {

    /**
     * The footprint itself. Emissions are kilograms CO2 equivalent per declared unit.
     *
     * @param declaredUnitOfMeasurement  kilogram, piece, kilowatt hour, ...
     * @param declaredUnitAmount         how many of that unit the figures are for
     * @param productMassPerDeclaredUnit kilograms
     * @param pcfExcludingBiogenicUptake kg CO2e
     * @param exemptedEmissionsPercent   percent, 0 to 5
     * @param primaryDataShare           percent; may be null
     */
    public record Pcf(String declaredUnitOfMeasurement, BigDecimal declaredUnitAmount, BigDecimal productMassPerDeclaredUnit,
                      Instant referencePeriodStart, Instant referencePeriodEnd, String geographyCountry,
                      BigDecimal pcfExcludingBiogenicUptake, BigDecimal pcfIncludingBiogenicUptake,
                      BigDecimal fossilGhgEmissions, BigDecimal fossilCarbonContent, List<String> ipccCharacterizationFactors,
                      List<String> crossSectoralStandards, BigDecimal exemptedEmissionsPercent, BigDecimal primaryDataShare,
                      DataQuality dqi, Verification verification) {}

    /** Data quality ratings, 1 (best) to 5. */
    public record DataQuality(BigDecimal technologicalDQR, BigDecimal geographicalDQR, BigDecimal temporalDQR) {}

    /** Who checked the figures; present only when somebody did. */
    public record Verification(String coverage, String providerName, Instant completedAt, String standardName) {}
}
