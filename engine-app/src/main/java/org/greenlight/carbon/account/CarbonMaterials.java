package org.greenlight.carbon.account;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenlight.carbon.account.Formula.Emission;
import org.greenlight.carbon.account.Statement.Category;

/**
 * The furnaces of carbon materials (GB/T 32151.34-2024, 5.2.2 to 5.2.4): fixed carbon that is lost, and volatiles that burn as
 * methane. The line's quantity is the main feed; the letters in the comments are the standard's.
 */
final class CarbonMaterials {

    private static final BigDecimal CO2 = new BigDecimal(44);
    private static final BigDecimal METHANE = new BigDecimal(16);

    private CarbonMaterials() {}

    /** [GC x WFC - (CC + UCC + DU) x WFC_C] x C-to-CO2 + (GC x WVar - CC x WVar_C) x K1 x 44/16. */
    static Emission calcining(Inputs in) {
        BigDecimal green = in.quantity("t");
        BigDecimal calcined = in.need("calcined", "t");
        BigDecimal out = calcined.add(in.need("underCalcined", "t")).add(in.need("dust", "t"));
        BigDecimal fixed = carbon(in, green, "feedCarbon").subtract(carbon(in, out, "calcinedCarbon"));
        BigDecimal volatiles = part(in, green, "feedVolatiles").subtract(part(in, calcined, "calcinedVolatiles"));
        return sum(in, fixed, volatiles);
    }

    /** (BPM x BPMFC + BG x BGFC - BWT - BP x BPFC) x C-to-CO2 + (BPM x BPMVar + BG x BGVar) x K2 x 44/16. */
    static Emission baking(Inputs in) {
        BigDecimal green = in.quantity("t");
        BigDecimal packing = in.need("packing", "t");
        BigDecimal fixed = carbon(in, packing, "packingCarbon").add(carbon(in, green, "feedCarbon"))
                .subtract(in.need("tar", "t")).subtract(carbon(in, in.need("product", "t"), "productCarbon"));
        return sum(in, fixed, part(in, packing, "packingVolatiles").add(part(in, green, "feedVolatiles")));
    }

    /** (GPM x GPMFC + GTA x GTAFC - GWT - GP x GPFC) x C-to-CO2 + GPM x GPMVar x K3 x 44/16. */
    static Emission graphitising(Inputs in) {
        BigDecimal packing = in.need("packing", "t");
        BigDecimal fixed = carbon(in, packing, "packingCarbon").add(carbon(in, in.quantity("t"), "feedCarbon"))
                .subtract(in.need("tar", "t")).subtract(carbon(in, in.need("product", "t"), "productCarbon"));
        return sum(in, fixed, part(in, packing, "packingVolatiles"));
    }

    private static BigDecimal carbon(Inputs in, BigDecimal mass, String name) {
        return mass.multiply(in.need(name, "tC/t"));
    }

    private static BigDecimal part(Inputs in, BigDecimal mass, String name) {
        return mass.multiply(in.share(name, Optional.empty()));
    }

    private static Emission sum(Inputs in, BigDecimal fixed, BigDecimal volatiles) {
        if (fixed.signum() < 0 || volatiles.signum() < 0) {
            throw in.refuse("parameters", "fixed carbon or volatiles: more goes out of the furnace than in", "GB/T 32151.34-2024, material balance");
        }
        BigDecimal share = in.share("volatilesAsMethane", in.row("carbon_material_CN", "furnace", "volatilesAsMethane"));
        BigDecimal burnt = volatiles.multiply(share).multiply(CO2).divide(METHANE, Method.EXACT);
        return new Emission(Category.PROCESS, in.method.co2(fixed).add(burnt));
    }
}
