package org.greenlight.carbon.account;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenlight.carbon.account.Formula.Emission;
import org.greenlight.carbon.account.Statement.Category;

/** Gases other than CO2, by the global warming potentials of the method's assessment, and the anodes of aluminium smelting. */
final class Gases {

    private static final String ELECTROLYSIS = "electrolysis";
    private static final String CELLS = "aluminium_EU";

    private Gases() {}

    /** P x EF x (1 - eta x mu) x GWP: nitric and adipic acid. Without abatement both shares are zero. */
    static Emission nitrousOxide(Inputs in) {
        BigDecimal made = in.quantity("t").multiply(in.value("factor", "t/t", in.row("chemicals_CN", in.item(), "factor")));
        BigDecimal destroyed = in.share("destruction", BigDecimal.ZERO, "no abatement is shown").multiply(
                in.share("usage", BigDecimal.ZERO, "no abatement is shown"));
        return new Emission(Category.PROCESS, made.multiply(BigDecimal.ONE.subtract(destroyed)).multiply(potential(in, "N2O")));
    }

    /** P x (EF of CF4 x GWP + EF of C2F6 x GWP): anode effects by default factors. */
    static Emission perfluorocarbons(Inputs in) {
        BigDecimal output = in.quantity("t");
        BigDecimal cf4 = in.value("cf4", "t/t", in.process(ELECTROLYSIS, "cf4")).multiply(potential(in, "CF4"));
        BigDecimal c2f6 = in.value("c2f6", "t/t", in.process(ELECTROLYSIS, "c2f6")).multiply(potential(in, "C2F6"));
        return new Emission(Category.PROCESS, output.multiply(cf4.add(c2f6)));
    }

    /** P x minutes of anode effect per cell and day x slope; the item is the type of the cells (CBAM guidance 7.4.1, method A). */
    static Emission perfluorocarbonsBySlope(Inputs in) {
        BigDecimal cf4 = in.need("anodeEffectMinutes", "min/d").multiply(in.value("slope", "t/t", in.row(CELLS, in.item(), "slope")));
        return bothGases(in, cf4);
    }

    /** P x overvoltage coefficient x overvoltage / current efficiency, the latter as a number of per cent (CBAM guidance 7.4.1, method B). */
    static Emission perfluorocarbonsByOvervoltage(Inputs in) {
        BigDecimal efficiency = in.share("currentEfficiency", Optional.empty());
        if (efficiency.signum() == 0) {
            throw in.refuse("parameters.currentEfficiency", "a current efficiency is greater than zero", "CBAM guidance 7.4.1");
        }
        BigDecimal perVoltage = in.value("coefficient", "t/t/mV", in.row(CELLS, in.item(), "overvoltage"));
        return bothGases(in, in.need("overvoltage", "mV").multiply(perVoltage).divide(efficiency.scaleByPowerOfTen(2), Method.EXACT));
    }

    private static Emission bothGases(Inputs in, BigDecimal cf4) {
        BigDecimal c2f6 = cf4.multiply(in.share("c2f6Share", in.row(CELLS, in.item(), "c2f6Share")));
        BigDecimal each = cf4.multiply(potential(in, "CF4")).add(c2f6.multiply(potential(in, "C2F6")));
        return new Emission(Category.PROCESS, in.quantity("t").multiply(each));
    }

    /** P x NC x (1 - S - A) x C-to-CO2: the anodes that aluminium smelting burns. */
    static Emission anodes(Inputs in) {
        BigDecimal net = in.quantity("t").multiply(in.value("netConsumption", "t/t", in.process(ELECTROLYSIS, "netConsumption")));
        BigDecimal impurities = in.share("sulphur", in.process(ELECTROLYSIS, "sulphur")).add(in.share("ash", in.process(ELECTROLYSIS, "ash")));
        if (impurities.compareTo(BigDecimal.ONE) > 0) {
            throw in.refuse("parameters.ash", "sulphur and ash together are at most 100 %", Inputs.HOUSE);
        }
        return new Emission(Category.PROCESS, in.method.co2(net.multiply(BigDecimal.ONE.subtract(impurities))));
    }

    private static BigDecimal potential(Inputs in, String gas) {
        return in.value("gwp" + gas, "1", in.row("gwp-" + in.method.gwp(), gas, "gwp100"));
    }
}
