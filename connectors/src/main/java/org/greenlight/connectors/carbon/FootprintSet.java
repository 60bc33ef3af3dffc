package org.greenlight.connectors.carbon;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import org.greenlight.connectors.Wire;
import org.greenlight.connectors.WireProblem;

/** All footprints of a company; on the wire a JSON array of PACT 3.0 product footprints. */
public record FootprintSet(@JsonValue List<Footprint> footprints) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FootprintSet {
        footprints = List.copyOf(footprints);
    }

    public byte[] bytes() {
        return Wire.bytes(this);
    }

    /** @throws WireProblem when the bytes are no such array, or a footprint lacks what PACT 3.0 requires of the figures we use */
    public static FootprintSet read(byte[] bytes) {
        FootprintSet set = Wire.read(bytes, FootprintSet.class);
        for (int i = 0; i < set.footprints().size(); i++) {
            require(set.footprints().get(i), i);
        }
        return set;
    }

    private static void require(Footprint footprint, int index) {
        String at = "footprint [" + index + "]";
        if (footprint.id() == null || footprint.status() == null || footprint.companyIds() == null || footprint.pcf() == null) {
            throw new WireProblem(at + " lacks id, status, companyIds or pcf");
        }
        Footprint.Pcf pcf = footprint.pcf();
        if (pcf.declaredUnitOfMeasurement() == null || pcf.declaredUnitAmount() == null || pcf.declaredUnitAmount().signum() <= 0
                || pcf.pcfExcludingBiogenicUptake() == null || pcf.referencePeriodStart() == null || pcf.referencePeriodEnd() == null) {
            throw new WireProblem(at + " lacks its declared unit, a positive declared amount, its reference period or pcfExcludingBiogenicUptake");
        }
    }
}
