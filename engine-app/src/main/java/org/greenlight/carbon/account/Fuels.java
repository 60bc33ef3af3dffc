package org.greenlight.carbon.account;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenlight.carbon.account.Formula.Category;
import org.greenlight.carbon.account.Formula.Emission;

/** Combustion. */
final class Fuels {

    private static final String BIOMASS = "a fuel is fossil unless its biomass share is shown";

    private Fuels() {}

    /** AD x NCV x CC x OF x C-to-CO2, or AD x CC x OF where the carbon content is per amount (GB/T 32151.34-2024 equations 1 to 5). */
    static Emission byCarbon(Inputs in) {
        boolean perHeat = !in.has("carbonContent") || Units.compatible(in.unitOf("carbonContent"), "tC/GJ");
        BigDecimal carbon = perHeat
                ? heat(in).multiply(in.value("carbonContent", "tC/GJ", fuel(in, "carbonContent")))
                : amount(in).multiply(in.need("carbonContent", "tC/" + unit(in)));
        return split(in, in.method.co2(carbon.multiply(in.share("oxidation", fuel(in, "oxidation")))));
    }

    /** AD x NCV x EF: IPCC 2006 and the EU, with the factor in tCO2/TJ; alternative fuels of cement kilns with their biomass share. */
    static Emission byFactor(Inputs in) {
        BigDecimal factor = in.value("factor", "tCO2/GJ", fuel(in, "factor"));
        return split(in, heat(in).multiply(factor).multiply(in.share("oxidation", BigDecimal.ONE, "the factor is of complete oxidation")));
    }

    /** The heat of the fuel in GJ; an amount given as heat needs no calorific value. */
    private static BigDecimal heat(Inputs in) {
        if (Units.compatible(in.quantityUnit(), "GJ")) {
            return in.quantity("GJ");
        }
        return amount(in).multiply(in.value("ncv", "GJ/" + unit(in), fuel(in, "ncv")));
    }

    private static BigDecimal amount(Inputs in) {
        return in.quantity(unit(in));
    }

    private static String unit(Inputs in) {
        return Units.compatible(in.quantityUnit(), "1e4Nm3") ? "1e4Nm3" : "t";
    }

    private static Optional<Factor> fuel(Inputs in, String parameter) {
        return in.factors.fuel(in.method.fuelSet(), in.item(), parameter);
    }

    private static Emission split(Inputs in, BigDecimal whole) {
        BigDecimal biogenic = whole.multiply(in.has("biomassShare") ? in.share("biomassShare", BigDecimal.ZERO, BIOMASS) : BigDecimal.ZERO);
        return new Emission(Category.FUEL, whole.subtract(biogenic), biogenic);
    }
}
