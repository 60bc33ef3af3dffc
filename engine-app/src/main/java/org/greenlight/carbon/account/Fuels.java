package org.greenlight.carbon.account;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenlight.carbon.account.Formula.Emission;
import org.greenlight.carbon.account.Statement.Category;

/** Combustion. */
final class Fuels {

    private static final String BIOMASS = "a fuel is fossil unless its biomass share is shown";
    private static final String ALTERNATIVE = "cement_CN_alt_fuel";

    private Fuels() {}

    /** AD x NCV x CC x OF x C-to-CO2, or AD x CC x OF where the carbon content is per amount (GB/T 32151.34-2024 equations 1 to 5). */
    static Emission byCarbon(Inputs in) {
        boolean perHeat = !in.has("carbonContent") || Units.compatible(in.unitOf("carbonContent"), "tC/GJ");
        BigDecimal heat = perHeat ? heat(in, in.fuel("ncv")) : null;
        BigDecimal carbon = perHeat
                ? heat.multiply(in.value("carbonContent", "tC/GJ", in.fuel("carbonContent")))
                : amount(in).multiply(in.need("carbonContent", "tC/" + unit(in)));
        return split(in, in.method.co2(carbon.multiply(in.share("oxidation", in.fuel("oxidation"))))).withHeat(heat);
    }

    /** AD x NCV x EF: IPCC 2006 and the EU, with the factor in tCO2/TJ. */
    static Emission byFactor(Inputs in) {
        BigDecimal heat = heat(in, in.fuel("ncv"));
        BigDecimal factor = in.value("factor", "tCO2/GJ", in.fuel("factor"));
        return split(in, heat.multiply(factor).multiply(in.share("oxidation", BigDecimal.ONE, "the factor is of complete oxidation"))).withHeat(heat);
    }

    /** Q x HV x EF x (1 - biomass share): wastes that a cement kiln burns (GB/T 32151.8-2023, trial guide for cement). */
    static Emission alternative(Inputs in) {
        BigDecimal heat = heat(in, in.row(ALTERNATIVE, in.item(), "ncv"));
        BigDecimal whole = heat.multiply(in.value("factor", "tCO2/GJ", in.row(ALTERNATIVE, in.item(), "factor")));
        BigDecimal biogenic = whole.multiply(in.share("biomassShare", in.row(ALTERNATIVE, in.item(), "biomassShare")));
        return new Emission(Category.FUEL, whole.subtract(biogenic), biogenic, heat);
    }

    /** Running time x flow x volatiles x HM x FC x OF x C-to-CO2: pitch fume that is burnt off (GB/T 32151.34-2024 5.2.5.1). */
    static Emission fume(Inputs in) {
        BigDecimal volatiles = in.quantity("h").multiply(in.need("flow", "Nm3/h")).multiply(in.need("volatiles", "t/Nm3"));
        BigDecimal heat = volatiles.multiply(in.need("ncv", "GJ/t"));
        BigDecimal carbon = heat.multiply(in.need("carbonContent", "tC/GJ")).multiply(in.share("oxidation", BigDecimal.ONE, "all of it burns: the higher emission"));
        return new Emission(Category.PROCESS, in.method.co2(carbon)).withHeat(heat);
    }

    /** The heat of the fuel in GJ; an amount given as heat or as coal equivalent (GB/T 2589) needs no calorific value. */
    private static BigDecimal heat(Inputs in, Optional<Factor> ncv) {
        if (Units.compatible(in.quantityUnit(), "GJ")) {
            return in.quantity("GJ");
        }
        return amount(in).multiply(in.value("ncv", "GJ/" + unit(in), ncv));
    }

    private static BigDecimal amount(Inputs in) {
        return in.quantity(unit(in));
    }

    private static String unit(Inputs in) {
        return Units.compatible(in.quantityUnit(), "1e4Nm3") ? "1e4Nm3" : "t";
    }

    private static Emission split(Inputs in, BigDecimal whole) {
        BigDecimal biogenic = whole.multiply(in.has("biomassShare") ? in.share("biomassShare", BigDecimal.ZERO, BIOMASS) : BigDecimal.ZERO);
        return new Emission(Category.FUEL, whole.subtract(biogenic), biogenic);
    }
}
