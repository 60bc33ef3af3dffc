package org.greenlight.programme;

/** The certificates and list entries that the green assessment counts, and the field of the forms that says until when each holds. */
public enum CertificateKind {
    /** 绿色工厂, on the ministry's list (GB/T 36132). */
    NATIONAL_GREEN_FACTORY("nationalGreenFactoryUntil"),
    /** 绿色工厂, on a province's list. */
    PROVINCIAL_GREEN_FACTORY("provincialGreenFactoryUntil"),
    /** 绿色供应链管理企业, on the ministry's list. */
    GREEN_SUPPLY_CHAIN("greenSupplyChainUntil"),
    /** 零碳工厂, 工信部联节〔2026〕13号. */
    ZERO_CARBON_FACTORY("zeroCarbonFactoryUntil"),
    /** Energy management, GB/T 23331. */
    ISO_50001("iso50001Until"),
    /** Environmental management, GB/T 24001. */
    ISO_14001("iso14001Until"),
    /** A greenhouse gas inventory that was verified. */
    ISO_14064_1("iso14064Until"),
    /** A verified product footprint: EPD, ISO 14067 or GB/T 24067. */
    PRODUCT_FOOTPRINT_CERTIFICATE("productFootprintUntil"),
    /** 清洁生产审核, passed at level I. */
    CLEANER_PRODUCTION("cleanerProductionUntil"),
    /** Energy use is at the benchmark, 标杆水平 of 发改产业〔2023〕723号. */
    ENERGY_BENCHMARK("energyBenchmarkUntil"),
    /** Energy use is at the baseline, 基准水平. */
    ENERGY_BASELINE("energyBaselineUntil"),
    /** An energy audit found the use worse than the baseline. */
    ENERGY_BELOW_BASELINE("energyBelowBaselineUntil");

    private final String field;

    CertificateKind(String field) {
        this.field = field;
    }

    /** The form's field with the last day on which it holds; left empty by whoever does not hold it. */
    String field() {
        return field;
    }
}
