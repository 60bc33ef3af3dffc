package org.greenlight.carbon.account;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenlight.carbon.account.Formula.Emission;
import org.greenlight.carbon.account.Statement.Category;
import org.greenlight.carbon.account.Statement.Provenance;

/** Electricity and heat that cross the boundary. */
final class Energy {

    private Energy() {}

    /** MWh x factor (GB/T 32151.34-2024 equation 12); without a factor, the newest published average of region and year. */
    static Emission electricity(Inputs in, Category category) {
        Optional<Factor> average = in.factors.grid(in.region(), in.year());
        if (average.isEmpty() && !in.has("factor")) {
            throw in.refuse("parameters.factor", "no average is published for region '" + in.region() + "' up to " + in.year()
                    + "; give the factor, or leave the region out to take the nation's", in.method.source());
        }
        BigDecimal factor = in.value("factor", "tCO2/MWh", average);
        evidenced(in, factor);
        return new Emission(category, in.quantity("MWh").multiply(factor));
    }

    /** GJ x factor, or mass x enthalpy x factor, the enthalpy given or read from the steam tables (equation 13, tables C.4 and C.5). */
    static Emission heat(Inputs in, Category category) {
        BigDecimal heat = Units.compatible(in.quantityUnit(), "GJ")
                ? in.quantity("GJ")
                : in.quantity("kg").multiply(enthalpy(in)).scaleByPowerOfTen(-6);
        BigDecimal factor = in.value("factor", "tCO2/GJ", in.row("heat", "purchased", "factor"));
        evidenced(in, factor);
        return new Emission(category, heat.multiply(factor)).withHeat(heat);
    }

    private static void evidenced(Inputs in, BigDecimal factor) {
        if (factor.signum() == 0 && in.evidence("factor").isEmpty()) {
            throw in.refuse("parameters.factor", "a zero factor needs evidence: direct-supply contract, green-power settlement, green certificate"
                    + " or monthly records of own generation", "GB/T 32151.34-2024 Annex D");
        }
    }

    private static BigDecimal enthalpy(Inputs in) {
        if (in.has("enthalpy")) {
            return in.need("enthalpy", "kJ/kg");
        }
        BigDecimal pressure = in.need("pressure", "MPa");
        boolean superheated = in.has("temperature");
        Optional<BigDecimal> found = superheated
                ? in.factors.superheatedSteam(pressure, in.need("temperature", "degC"))
                : in.factors.saturatedSteam(pressure);
        String table = superheated ? "table C.5" : "table C.4";
        BigDecimal enthalpy = found.orElseThrow(() -> in.refuse("parameters.pressure", "the state of the steam lies outside " + table
                + "; give the enthalpy", "GB/T 32151.34-2024 " + table));
        Factor row = new Factor(superheated ? "steam-superheated" : "steam-saturated", enthalpy, "kJ/kg", Provenance.STANDARD_DEFAULT, "second-hand",
                "GB/T 32151.34-2024 " + table + ", linear between its cells");
        return in.value("enthalpy", "kJ/kg", Optional.of(row));
    }
}
