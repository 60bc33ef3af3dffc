package org.greenlight.monitoring;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenlight.carbon.SectorAverage;
import org.greenlight.kernel.Money;

/**
 * What is known of a supplier for a year, with where each figure is from.
 *
 * @param revenue null where it is not known or not positive
 * @param average of the sector in the year of the emissions; null where there is none
 */
record SupplierSheet(
        String name,
        Optional<Emissions> emissions,
        Optional<CompanyValue> value,
        Money revenue,
        SectorAverage average,
        Set<Gap> gaps,
        List<EmissionReport.Source> sources) {

    /** Intensity against the sector's can be told of reported emissions only. */
    boolean comparesWithSector() {
        return emissions.filter(Emissions::isReported).isPresent() && revenue != null && average != null;
    }
}
