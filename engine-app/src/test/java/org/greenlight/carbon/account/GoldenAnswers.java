package org.greenlight.carbon.account;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenlight.carbon.account.Activity.Precursor;

/** How each row of the golden file is asked of the kernel. */
final class GoldenAnswers {

    interface Answer {
        BigDecimal of(GoldenCase golden);
    }

    static final Map<String, Answer> ALL = new LinkedHashMap<>();
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal ONE = BigDecimal.ONE;

    static {
        cement();
        fertiliser();
        aluminium();
        steelByMassBalance();
        steelByParts();
        vectors();
    }

    private GoldenAnswers() {}

    private static void cement() {
        String id = "GC1-cement|";
        ALL.put(id + "process emissions", golden -> cement(golden).tonnes("process"));
        ALL.put(id + "coal emissions", golden -> cement(golden).tonnes("coal"));
        ALL.put(id + "waste fossil", golden -> cement(golden).tonnes("waste"));
        ALL.put(id + "waste biogenic", golden -> cement(golden).run().totals().biogenic());
        ALL.put(id + "HFO emissions", golden -> cement(golden).tonnes("hfo"));
        ALL.put(id + "total direct", golden -> cement(golden).run().totals().withoutEnergy());
        ALL.put(id + "indirect", golden -> cement(golden).tonnes("power"));
        ALL.put(id + "SEE direct clinker", golden -> cement(golden).specific("clinker").direct());
        ALL.put(id + "SEE indirect clinker", golden -> cement(golden).specific("clinker").indirect());
        ALL.put(id + "SEE direct cement", golden -> cement(golden).specific("cement").direct());
        ALL.put(id + "SEE indirect cement", golden -> cement(golden).specific("cement").indirect());
        ALL.put(id + "import 100 t total", golden -> hundred(cement(golden).specific("cement")));
    }

    private static GoldenCase cement(GoldenCase golden) {
        BigDecimal clinker = golden.in("clinker (raw-meal line activity)");
        return golden.line("process", "process-factor", clinker, "t", "factor", golden.in("clinker process EF"), "tCO2/t")
                .line("coal", "fuel-factor", golden.in("coal AD"), "t", "ncv", golden.in("coal NCV"), "GJ/t", "factor", golden.in("coal EF"), "tCO2/TJ")
                .line("waste", "fuel-factor", golden.in("household waste AD"), "t", "ncv", golden.in("household waste NCV"), "GJ/t", "factor",
                        golden.in("household waste EF"), "tCO2/TJ", "biomassShare", golden.in("household waste biomass share"), "1")
                .line("hfo", "fuel-factor", golden.in("HFO AD"), "t", "ncv", golden.in("HFO NCV"), "GJ/t", "factor", golden.in("HFO EF"), "tCO2/TJ")
                .line("power", "electricity-purchased", golden.in("electricity"), "MWh", "factor", golden.in("electricity EF"), "tCO2/MWh")
                .line("grinding", "electricity-purchased", golden.in("grinding electricity"), "MWh", "factor", golden.in("electricity EF"), "tCO2/MWh")
                .product("clinker", clinker, List.of("process", "coal", "waste", "hfo", "power"))
                .product("cement", ONE, List.of("grinding"), new Precursor("clinker", golden.in("clinker/cement ratio"), "t", null, null));
    }

    private static void fertiliser() {
        ALL.put("GC2-npk|SEE direct", golden -> fertiliser(golden).specific("npk").direct());
        ALL.put("GC2-npk|SEE indirect", golden -> fertiliser(golden).specific("npk").indirect());
        ALL.put("GC2-npk|import 100 t total", golden -> hundred(fertiliser(golden).specific("npk")));
    }

    private static GoldenCase fertiliser(GoldenCase golden) {
        return golden.line("granulation", "reported-process", golden.in("granulation direct"), "tCO2")
                .line("power", "reported-electricity", golden.in("granulation indirect"), "tCO2")
                .product("npk", ONE, List.of("granulation", "power"),
                        new Precursor("NH3", golden.in("NH3 mass"), "t", golden.in("NH3 SEE direct"), golden.in("NH3 SEE indirect")),
                        new Precursor("urea", golden.in("urea mass"), "t", golden.in("urea SEE direct"), golden.in("urea SEE indirect")));
    }

    private static void aluminium() {
        String id = "GC3-aluminium|";
        ALL.put(id + "anode CO2", golden -> aluminium(golden).tonnes("anodes"));
        ALL.put(id + "NG P1", golden -> aluminium(golden).tonnes("gas1"));
        ALL.put(id + "P1 direct", golden -> aluminium(golden).specific("p1").direct().multiply(golden.in("primary aluminium")));
        ALL.put(id + "P2 direct", golden -> aluminium(golden).tonnes("gas2"));
        ALL.put(id + "P1 indirect", golden -> aluminium(golden).tonnes("power1"));
        ALL.put(id + "P2 indirect", golden -> aluminium(golden).tonnes("power2"));
        ALL.put(id + "P1 SEE direct", golden -> aluminium(golden).specific("p1").direct());
        ALL.put(id + "P1 SEE indirect", golden -> aluminium(golden).specific("p1").indirect());
        ALL.put(id + "precursor ratio", golden -> aluminium(golden).specific("p2").precursors().get(0).ratio());
        ALL.put(id + "product SEE direct", golden -> aluminium(golden).specific("p2").direct());
        ALL.put(id + "product SEE indirect", golden -> aluminium(golden).specific("p2").indirect());
        ALL.put(id + "import 100 t total", golden -> hundred(aluminium(golden).specific("p2")));
    }

    private static GoldenCase aluminium(GoldenCase golden) {
        BigDecimal ncv = golden.in("NG NCV");
        BigDecimal factor = golden.in("NG EF");
        return golden.line("anodes", "carbon-in", golden.in("electrodes (100% C)"), "t", "carbonContent", "1", "tC/t")
                .line("pfc", "reported-process", golden.in("PFC"), "tCO2e")
                .line("gas1", "fuel-factor", golden.in("natural gas P1"), "t", "ncv", ncv, "GJ/t", "factor", factor, "tCO2/TJ")
                .line("gas2", "fuel-factor", golden.in("natural gas P2"), "t", "ncv", ncv, "GJ/t", "factor", factor, "tCO2/TJ")
                .line("power1", "electricity-purchased", golden.in("electricity P1"), "MWh", "factor", golden.in("electricity EF"), "tCO2/MWh")
                .line("power2", "electricity-purchased", golden.in("electricity P2"), "MWh", "factor", golden.in("electricity EF"), "tCO2/MWh")
                .product("p1", golden.in("primary aluminium"), List.of("anodes", "pfc", "gas1", "power1"))
                .product("p2", golden.in("products process 2"), List.of("gas2", "power2"),
                        new Precursor("p1", golden.in("slabs to process 2"), "t", null, null));
    }

    private static void steelByMassBalance() {
        String id = "GC4-steel-massbalance|";
        ALL.put(id + "coke fines", golden -> steel(golden).tonnes("coke fines"));
        ALL.put(id + "iron ores", golden -> steel(golden).tonnes("iron ores"));
        ALL.put(id + "coke", golden -> steel(golden).tonnes("coke"));
        ALL.put(id + "plastic wastes fossil", golden -> steel(golden).tonnes("plastic wastes (biomass 16%)"));
        ALL.put(id + "natural gas", golden -> steel(golden).tonnes("natural gas"));
        ALL.put(id + "steel (output)", golden -> steel(golden).tonnes("OUT steel"));
        ALL.put(id + "total direct", golden -> steel(golden).run().totals().withoutEnergy().subtract(golden.tonnes("waste gas")));
        ALL.put(id + "waste gas deduction", golden -> steel(golden).tonnes("waste gas").negate());
        ALL.put(id + "net direct", golden -> steel(golden).run().totals().withoutEnergy());
        ALL.put(id + "SEE direct", golden -> steel(golden).specific("steel").direct());
        ALL.put(id + "SEE indirect", golden -> steel(golden).specific("steel").indirect());
        ALL.put(id + "SEE total", golden -> hundred(steel(golden).specific("steel")).divide(HUNDRED, Method.EXACT));
    }

    private static GoldenCase steel(GoldenCase golden) {
        List<String> in = List.of("coke fines", "iron ores", "coke", "plastic wastes (biomass 16%)", "scrap external", "scrap internal",
                "lime calcined", "natural gas", "other inputs");
        List<String> all = new java.util.ArrayList<>(in);
        for (String name : in) {
            String biomass = name.contains("biomass") ? "16" : "0";
            golden.line(name, "carbon-in", golden.figure(name, 0), "t", "carbonContent", golden.figure(name, 1), "tC/t", "biomassShare", biomass, "%");
        }
        for (String name : List.of("OUT steel", "OUT slags")) {
            golden.line(name, "carbon-out", golden.figure(name, 0), "t", "carbonContent", golden.figure(name, 1), "tC/t");
            all.add(name);
        }
        all.addAll(List.of("waste gas", "power"));
        return golden.line("waste gas", "waste-gas-exported", golden.in("waste-gas energy exported to power"), "TJ", "factor",
                        golden.in("natural gas EF"), "tCO2/TJ", "correction", golden.in("waste-gas correction factor"), "1")
                .line("power", "reported-electricity", golden.in("indirect emissions"), "tCO2")
                .product("steel", golden.in("steel products"), all);
    }

    private static void steelByParts() {
        for (int year = 2020; year <= 2023; year++) {
            String id = "GC5-CN-steel-rollup-" + year + "|";
            ALL.put(id + "total", golden -> parts(golden).run().totals().withEnergy().scaleByPowerOfTen(-4));
            ALL.put(id + "intensity", golden -> hundred(parts(golden).specific("steel")).divide(HUNDRED, Method.EXACT));
        }
    }

    private static GoldenCase parts(GoldenCase golden) {
        BigDecimal power = golden.in("net power");
        return golden.method("GBT32151.34").line("fuel", "reported-fuel", golden.in("fuel"), "1e4tCO2")
                .line("process", "reported-process", golden.in("process"), "1e4tCO2")
                .line("fixed", "reported-fixed", golden.in("fixed carbon (deduct)"), "1e4tCO2")
                .line("power", power.signum() < 0 ? "reported-electricity-exported" : "reported-electricity", power.abs(), "1e4tCO2")
                .product("steel", golden.in("crude steel").scaleByPowerOfTen(4), List.of("fuel", "process", "fixed", "power"));
    }

    private static void vectors() {
        vector("001", golden -> fuel(golden, golden.part("AFV"), "1e4Nm3", golden.part("FCV"), "tC/1e4Nm3"));
        vector("002", golden -> fuel(golden, golden.part("AFm"), "t", golden.part("FCm"), "tC/t"));
        vector("003", golden -> fuel(golden, golden.part("AFh"), "GJ", golden.part("FCh"), "tC/GJ"));
        ALL.put("GV-004|result", golden -> burnt(golden, golden.part("AFV"), "1e4Nm3", golden.part("HV")).heat("v"));
        ALL.put("GV-005|result", golden -> burnt(golden, golden.part("AFm"), "t", golden.part("HM")).heat("v"));
        vector("006", golden -> golden.line("v", "carbon-calcining", golden.part("GC"), "t", "calcined", golden.part("CC"), "t", "underCalcined",
                golden.part("UCC"), "t", "dust", golden.part("DU"), "t", "feedCarbon", golden.part("WFC"), "tC/t", "calcinedCarbon", golden.part("WFC-C"),
                "tC/t", "feedVolatiles", golden.part("WVar"), "1", "calcinedVolatiles", golden.part("WVar-C"), "1"));
        vector("007", golden -> golden.line("v", "carbon-baking", golden.part("BG"), "t", "packing", golden.part("BPM"), "t", "tar", golden.part("BWT"), "t",
                "product", golden.part("BP"), "t", "packingCarbon", golden.part("BPMFC"), "tC/t", "feedCarbon", golden.part("BGFC"), "tC/t",
                "productCarbon", golden.part("BPFC"), "tC/t", "packingVolatiles", golden.part("BPMVar"), "1", "feedVolatiles", golden.part("BGVar"), "1"));
        vector("008", golden -> golden.line("v", "carbon-graphitising", golden.part("GTA"), "t", "packing", golden.part("GPM"), "t", "tar",
                golden.part("GWT"), "t", "product", golden.part("GP"), "t", "packingCarbon", golden.part("GPMFC"), "tC/t", "feedCarbon",
                golden.part("GTAFC"), "tC/t", "productCarbon", golden.part("GPFC"), "tC/t", "packingVolatiles", golden.part("GPMVar"), "1"));
        vector("009", golden -> golden.line("v", "fume-incineration", golden.part("T"), "d", "flow", golden.part("Q"), "Nm3/h", "volatiles",
                golden.part("QVar"), "mg/Nm3", "ncv", golden.part("HM"), "GJ/t", "carbonContent", golden.part("FCh"), "tC/GJ", "oxidation",
                golden.part("FOx"), "1"));
        vector("010", golden -> golden.line("v", "desulphurisation", golden.part("CAL"), "t", "share", golden.part("I"), "1", "factor", golden.part("EF"), "tCO2/t",
                "conversion", golden.part("TR"), "1"));
        vector("012", golden -> golden.line("v", "electricity-purchased", golden.part("Q"), "MWh", "factor", golden.part("EF"), "tCO2/MWh"));
        vector("013", golden -> golden.line("v", "heat-purchased", golden.figure("purchased heat", 0), "kg", "enthalpy",
                golden.figure("purchased heat", 1), "kJ/kg", "factor", golden.figure("purchased heat", 2), "tCO2/GJ"));
        ALL.put("GV-011|result", golden -> golden.method("GBT32151.34").line("er", "reported-process", golden.part("ER"), "tCO2")
                .line("ed", "reported-process", golden.part("ED"), "tCO2").run().totals().withoutEnergy());
        ALL.put("GV-014|result", golden -> direct(golden).run().totals().withoutEnergy());
        ALL.put("GV-015|result", golden -> indirect(golden, golden).run().totals().withEnergy());
        ALL.put("GV-016|result", golden -> indirect(direct(golden.other("GV-014")), golden.other("GV-015")).run().totals().withEnergy());
    }

    private static GoldenCase direct(GoldenCase golden) {
        for (int i = 0; i < 5; i++) {
            golden.line("part" + i, i == 0 ? "reported-fuel" : "reported-process", golden.figure("direct", i), "tCO2");
        }
        return golden.method("GBT32151.34");
    }

    /** Purchases by the inputs of the vectors that compute them; what is exported is given as a figure only. */
    private static GoldenCase indirect(GoldenCase to, GoldenCase sum) {
        GoldenCase power = sum.other("GV-012");
        GoldenCase steam = sum.other("GV-013");
        return to.method("GBT32151.34")
                .line("e", "electricity-purchased", power.part("Q"), "MWh", "factor", power.part("EF"), "tCO2/MWh")
                .line("h", "heat-purchased", steam.figure("purchased heat", 0), "kg", "enthalpy", steam.figure("purchased heat", 1), "kJ/kg", "factor",
                        steam.figure("purchased heat", 2), "tCO2/GJ")
                .line("x", "reported-electricity-exported", sum.figure("indirect", 2), "tCO2")
                .line("y", "reported-heat-exported", sum.figure("indirect", 3), "tCO2");
    }

    private static GoldenCase burnt(GoldenCase golden, BigDecimal amount, String unit, BigDecimal ncv) {
        return golden.method("GBT32151.34").line("v", "fuel-carbon", amount, unit, "ncv", ncv, "GJ/" + unit, "carbonContent", ONE, "tC/GJ", "oxidation", ONE, "1");
    }

    private static void vector(String number, java.util.function.UnaryOperator<GoldenCase> activity) {
        ALL.put("GV-" + number + "|result", golden -> activity.apply(golden.method("GBT32151.34")).tonnes("v"));
    }

    private static GoldenCase fuel(GoldenCase golden, BigDecimal amount, String unit, BigDecimal carbon, String per) {
        return golden.line("v", "fuel-carbon", amount, unit, "carbonContent", carbon, per, "oxidation", golden.part("FOx"), "1");
    }

    /** tCO2e of a hundred tonnes, direct and indirect. */
    private static BigDecimal hundred(Statement.ProductResult specific) {
        return specific.direct().add(specific.indirect()).multiply(HUNDRED);
    }
}
