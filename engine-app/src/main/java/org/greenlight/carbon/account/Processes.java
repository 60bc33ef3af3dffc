package org.greenlight.carbon.account;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenlight.carbon.account.Formula.Emission;
import org.greenlight.carbon.account.Statement.Category;

/** Emissions of processes that are an amount times a factor, and the carbon a product keeps. */
final class Processes {

    private static final BigDecimal CAO = new BigDecimal(56);
    private static final BigDecimal MGO = new BigDecimal(40);
    private static final BigDecimal CO2 = new BigDecimal(44);

    private static final String CARBONATES = "GB/T 32151.34-2024 equation 10";

    private Processes() {}

    /** M x share x EF x conversion of one carbonate: flux, glass, lime. How much of the material it is, the file says. */
    static Emission carbonate(Inputs in) {
        return carbonate(in, in.share("share", Optional.empty()), in.share("conversion", BigDecimal.ONE, "complete decomposition: the higher emission"));
    }

    /** CAL x I x EF x TR of a desulphurising agent (GB/T 32151.34-2024 equation 10 and its defaults). */
    static Emission desulphurisation(Inputs in) {
        return carbonate(in, in.share("share", in.row("FGD", "desulphurisation", "share")),
                in.share("conversion", in.row("FGD", "desulphurisation", "conversion")));
    }

    private static Emission carbonate(Inputs in, BigDecimal share, BigDecimal conversion) {
        BigDecimal factor = in.value("factor", "tCO2/t", in.process(in.item(), "factor"));
        return new Emission(Category.PROCESS, in.quantity("t").multiply(share).multiply(factor).multiply(conversion));
    }

    /** Sum of M x share x EF of the carbonates in one raw material, each given as {@code share.<carbonate>}: dolomite, glass batch. */
    static Emission carbonateMix(Inputs in) {
        BigDecimal shares = BigDecimal.ZERO;
        BigDecimal factor = BigDecimal.ZERO;
        for (String carbonate : in.names("share.")) {
            BigDecimal share = in.share("share." + carbonate, Optional.empty());
            shares = shares.add(share);
            factor = factor.add(share.multiply(in.value("factor." + carbonate, "tCO2/t", in.process(carbonate, "factor"))));
        }
        if (shares.signum() == 0) {
            throw in.refuse("parameters", "at least one carbonate has a share, named share.<carbonate>", CARBONATES);
        }
        if (shares.compareTo(BigDecimal.ONE) > 0) {
            throw in.refuse("parameters", "the shares of the carbonates are together at most 100 %", CARBONATES);
        }
        BigDecimal conversion = in.share("conversion", BigDecimal.ONE, "complete decomposition: the higher emission");
        return new Emission(Category.PROCESS, in.quantity("t").multiply(factor).multiply(conversion));
    }

    /** AD x EF: default factor of clinker, flux, electrodes, purchased carbon materials. */
    static Emission byFactor(Inputs in) {
        return new Emission(Category.PROCESS, in.quantity("t").multiply(in.value("factor", "tCO2/t", in.process(in.item(), "factor"))));
    }

    /** Q x carbon content x C-to-CO2 with the set's content: raw meal's carbon that is no carbonate, the carbon powder of glass. */
    static Emission carbonOxidised(Inputs in) {
        BigDecimal content = in.value("carbonContent", "tC/t", in.process(in.item(), "carbonContent"));
        return new Emission(Category.PROCESS, in.method.co2(in.quantity("t").multiply(content)));
    }

    /** Q x [(CaO - CaO not of carbonates) x 44/56 + (MgO - MgO not of carbonates) x 44/40], for clinker and for kiln dust. */
    static Emission clinker(Inputs in) {
        BigDecimal cao = calcined(in, "cao", "caoNonCarbonate").multiply(CO2).divide(CAO, Method.EXACT);
        BigDecimal mgo = calcined(in, "mgo", "mgoNonCarbonate").multiply(CO2).divide(MGO, Method.EXACT);
        return new Emission(Category.PROCESS, in.quantity("t").multiply(cao.add(mgo)));
    }

    private static BigDecimal calcined(Inputs in, String all, String other) {
        BigDecimal rest = in.share(all, Optional.empty()).subtract(in.share(other, BigDecimal.ZERO, "all of it from carbonates: the higher emission"));
        if (rest.signum() < 0) {
            throw in.refuse("parameters." + other, "the part not of carbonates is at most the whole", "GB/T 32151.8-2023");
        }
        return rest;
    }

    /** AD x EF of sold products that keep carbon: crude steel, methanol (steel guide). A deduction. */
    static Emission fixed(Inputs in) {
        return new Emission(Category.FIXED, in.quantity("t").multiply(in.value("factor", "tCO2/t", in.row("steel_CN_fixed_carbon", in.item(), "factor"))));
    }

    /** Carbon that goes in: AD x CC x C-to-CO2, the biomass part apart. */
    static Emission carbonIn(Inputs in) {
        BigDecimal whole = in.method.co2(in.quantity("t").multiply(in.need("carbonContent", "tC/t")));
        BigDecimal biogenic = whole.multiply(in.has("biomassShare") ? in.share("biomassShare", Optional.empty()) : BigDecimal.ZERO);
        return new Emission(Category.PROCESS, whole.subtract(biogenic), biogenic);
    }

    /** Carbon that goes out in products, slags and wastes. A deduction. */
    static Emission carbonOut(Inputs in) {
        return new Emission(Category.FIXED, in.method.co2(in.quantity("t").multiply(in.need("carbonContent", "tC/t"))));
    }

    /** WG x EF of natural gas x 0.667: waste gas that leaves for power (CBAM guidance 7.2.2.1). A deduction of the EU method only. */
    static Emission wasteGasOut(Inputs in) {
        if (!in.method.id().startsWith("EU-")) {
            throw in.refuse("kind", "waste gas is deducted by the EU method only", "IR (EU) 2023/1773 Annex III");
        }
        BigDecimal factor = in.value("factor", "tCO2/GJ", in.row("IPCC2006", "ipcc_natural_gas", "factor"));
        return new Emission(Category.FIXED, in.quantity("GJ").multiply(factor).multiply(in.share("correction", new BigDecimal("0.667"), "CBAM guidance 7.2.2.1")));
    }

    /** A figure that was verified elsewhere: taken as it is, in tCO2 or tCO2e, into the category named. */
    static Emission reported(Inputs in, Category category) {
        String unit = Units.compatible(in.quantityUnit(), "tCO2e") ? "tCO2e" : "tCO2";
        return new Emission(category, in.quantity(unit));
    }
}
