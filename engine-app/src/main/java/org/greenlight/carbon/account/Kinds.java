package org.greenlight.carbon.account;

import java.util.LinkedHashMap;
import java.util.Map;
import org.greenlight.carbon.account.Statement.Category;

/** The formulas by the name that a line's {@code kind} gives them. */
final class Kinds {

    static final Map<String, Formula> ALL = new LinkedHashMap<>();

    static {
        ALL.put("fuel-carbon", Fuels::byCarbon);
        ALL.put("fuel-factor", Fuels::byFactor);
        ALL.put("electricity-purchased", in -> Energy.electricity(in, Category.ELECTRICITY_PURCHASED));
        ALL.put("electricity-exported", in -> Energy.electricity(in, Category.ELECTRICITY_EXPORTED));
        ALL.put("heat-purchased", in -> Energy.heat(in, Category.HEAT_PURCHASED));
        ALL.put("heat-exported", in -> Energy.heat(in, Category.HEAT_EXPORTED));
        ALL.put("fuel-alternative", Fuels::alternative);
        ALL.put("fume-incineration", Fuels::fume);
        ALL.put("carbonate", Processes::carbonate);
        ALL.put("carbonate-mix", Processes::carbonateMix);
        ALL.put("desulphurisation", Processes::desulphurisation);
        ALL.put("process-factor", Processes::byFactor);
        ALL.put("clinker-oxides", Processes::clinker);
        ALL.put("kiln-dust", Processes::clinker);
        ALL.put("carbon-oxidised", Processes::carbonOxidised);
        ALL.put("fixed-carbon", Processes::fixed);
        ALL.put("carbon-in", Processes::carbonIn);
        ALL.put("carbon-out", Processes::carbonOut);
        ALL.put("waste-gas-exported", Processes::wasteGasOut);
        ALL.put("n2o", Gases::nitrousOxide);
        ALL.put("aluminium-pfc", Gases::perfluorocarbons);
        ALL.put("aluminium-pfc-slope", Gases::perfluorocarbonsBySlope);
        ALL.put("aluminium-pfc-overvoltage", Gases::perfluorocarbonsByOvervoltage);
        ALL.put("aluminium-anode", Gases::anodes);
        ALL.put("carbon-calcining", CarbonMaterials::calcining);
        ALL.put("carbon-baking", CarbonMaterials::baking);
        ALL.put("carbon-graphitising", CarbonMaterials::graphitising);
        ALL.put("reported-fuel", in -> Processes.reported(in, Category.FUEL));
        ALL.put("reported-process", in -> Processes.reported(in, Category.PROCESS));
        ALL.put("reported-fixed", in -> Processes.reported(in, Category.FIXED));
        ALL.put("reported-electricity", in -> Processes.reported(in, Category.ELECTRICITY_PURCHASED));
        ALL.put("reported-electricity-exported", in -> Processes.reported(in, Category.ELECTRICITY_EXPORTED));
        ALL.put("reported-heat", in -> Processes.reported(in, Category.HEAT_PURCHASED));
        ALL.put("reported-heat-exported", in -> Processes.reported(in, Category.HEAT_EXPORTED));
    }

    private Kinds() {}

    /** A fuel may come by one of these only, or it would be counted twice. */
    static boolean countsFuel(String kind) {
        return kind.startsWith("fuel-") || kind.equals("carbon-in") || kind.equals("reported-fuel");
    }
}
