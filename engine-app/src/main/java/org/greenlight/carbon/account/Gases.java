package org.greenlight.carbon.account;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenlight.carbon.account.Formula.Category;
import org.greenlight.carbon.account.Formula.Emission;

/** Gases other than CO2, by the global warming potentials of the method's assessment. */
final class Gases {

    private Gases() {}

    /** P x EF x (1 - eta x mu) x GWP: nitric and adipic acid. Without abatement both shares are zero. */
    static Emission nitrousOxide(Inputs in) {
        BigDecimal made = in.quantity("t").multiply(in.value("factor", "t/t", in.factors.process("chemicals_CN", in.item())));
        BigDecimal destroyed = in.share("destruction", BigDecimal.ZERO, "no abatement is shown").multiply(
                in.share("usage", BigDecimal.ZERO, "no abatement is shown"));
        return new Emission(Category.PROCESS, made.multiply(BigDecimal.ONE.subtract(destroyed)).multiply(potential(in, "N2O")));
    }

    /** P x (EF of CF4 x GWP + EF of C2F6 x GWP): anode effects of aluminium smelting. */
    static Emission perfluorocarbons(Inputs in) {
        BigDecimal output = in.quantity("t");
        BigDecimal cf4 = in.value("cf4", "t/t", in.factors.process("aluminium_CN", "cf4")).multiply(potential(in, "CF4"));
        BigDecimal c2f6 = in.value("c2f6", "t/t", in.factors.process("aluminium_CN", "c2f6")).multiply(potential(in, "C2F6"));
        return new Emission(Category.PROCESS, output.multiply(cf4.add(c2f6)));
    }

    /** P x NC x (1 - S - A) x C-to-CO2: the anodes that aluminium smelting burns. */
    static Emission anodes(Inputs in) {
        BigDecimal impurities = in.share("sulphur", Optional.empty()).add(in.share("ash", Optional.empty()));
        if (impurities.compareTo(BigDecimal.ONE) > 0) {
            throw in.refuse("parameters.ash", "sulphur and ash together are at most 100 %", Inputs.HOUSE);
        }
        BigDecimal net = in.quantity("t").multiply(in.need("netConsumption", "t/t"));
        return new Emission(Category.PROCESS, in.method.co2(net.multiply(BigDecimal.ONE.subtract(impurities))));
    }

    private static BigDecimal potential(Inputs in, String gas) {
        return in.value("gwp" + gas, "1", in.factors.gwp(gas, in.method.gwp()));
    }
}
