package org.greenlight.carbon;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.greenlight.connectors.carbon.Footprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupplierFootprintsTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 20);
    private static final CarbonDocument DOCUMENT = new CarbonDocument(
            UUID.randomUUID(), UUID.randomUUID(), CarbonDocument.Kind.FOOTPRINTS, "carbon-data/pull-footprints",
            Instant.parse("2026-12-01T01:00:00Z"), "[]".getBytes(StandardCharsets.UTF_8));

    private static FootprintRecord footprint(String id, String article, String unit, String amount, String kilograms, String status, int year) {
        Footprint.Pcf pcf = new Footprint.Pcf(
                unit, new BigDecimal(amount), BigDecimal.ONE, Instant.parse(year + "-01-01T00:00:00Z"), Instant.parse(year + 1 + "-01-01T00:00:00Z"), "CN",
                new BigDecimal(kilograms), null, null, null, List.of(), List.of(), null, null, null, null);
        return new FootprintRecord(UUID.randomUUID(), DOCUMENT, new Footprint(
                id, "3.0.0", null, null, status, null, null, "示例公司", List.of(), "铸件",
                List.of("urn:pact:product:customcode:vendor-assigned:" + article), null, "轮毂铸件 " + article, pcf));
    }

    private static SupplierFootprints of(FootprintRecord... footprints) {
        return new SupplierFootprints(Arrays.asList(footprints));
    }

    private static GoodsLine line(String name, String specification, String quantity, String unit) {
        return new GoodsLine(name, specification, quantity == null ? null : new BigDecimal(quantity), unit, ISSUED);
    }

    private static final FootprintRecord HUB = footprint("hub-2025", "LG-5000", "piece", "1", "7980.00", "Active", 2025);

    @Test
    void aLineEmitsItsQuantityOverTheDeclaredAmountTimesTheFootprint() {
        LineEmissions emissions = of(footprint("sheet", "AL-6061", "kilogram", "2", "19.70", "Active", 2025))
                .of(line("*有色金属加工品*铝板带 6061", "AL-6061", "15", "吨"));

        assertThat(emissions.kilograms()).isEqualByComparingTo("147750");
        assertThat(emissions.footprintId()).isEqualTo("sheet");
        assertThat(emissions.evidence()).isEqualTo(EvidenceLevel.SELF);
    }

    @ParameterizedTest
    @CsvSource({"千克, kilogram, 1000, 1000", "吨, kilogram, 1, 1000", "克, kilogram, 500, 0.5", "件, piece, 10, 10", "台, piece, 4, 4", "度, megajoule, 10, 36",
        "千瓦时, kilowatt hour, 10, 10", "升, cubic meter, 500, 0.5", "平方米, square meter, 3, 3", "小时, hour, 8, 8", "吨公里, ton kilometer, 7, 7", "吉焦, kilowatt hour, 3.6, 1000"})
    void unitsOfInvoicesAreToldInTheDeclaredUnit(String printed, String declared, String quantity, String expected) {
        LineEmissions emissions = of(footprint("f", "A", declared, "1", "1", "Active", 2025)).of(line("x", "A", quantity, printed));
        assertThat(emissions.kilograms()).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"千克, piece", "件, kilogram", "升, kilogram", "度, kilogram", "小时, piece", "吨, ton kilometer"})
    void unitsThatDoNotMeasureTheSameAreRefused(String printed, String declared) {
        LineEmissions emissions = of(footprint("f", "A", declared, "1", "1", "Active", 2025)).of(line("x", "A", "1", printed));
        assertThat(emissions.known()).isFalse();
        assertThat(emissions.refusal().field()).isEqualTo("unit");
        assertThat(emissions.refusal().rule().code()).isEqualTo("footprint.line.units");
        assertThat(emissions.refusal().source()).contains("PACT");
    }

    @Test
    void aSetOrALotIsNoNumberOfPieces() {
        assertThat(of(HUB).of(line("x", "LG-5000", "1", "套")).refusal().rule().code()).isEqualTo("footprint.line.unit");
        assertThat(of(HUB).of(line("x", "LG-5000", "1", null)).refusal().rule().code()).isEqualTo("footprint.line.unit");
    }

    @Test
    void withoutAQuantityNothingCanBeSaid() {
        assertThat(of(HUB).of(line("x", "LG-5000", null, "件")).refusal().field()).isEqualTo("quantity");
        assertThat(of(HUB).of(line("x", "LG-5000", "-1", "件")).refusal().field()).isEqualTo("quantity");
    }

    @Test
    void aFootprintOutOfValidityOnTheDayOfIssueIsRefused() {
        LineEmissions emissions = of(footprint("old", "LG-5000", "piece", "1", "9030", "Active", 2022)).of(line("x", "LG-5000", "10", "件"));

        assertThat(emissions.refusal().field()).isEqualTo("issueDate");
        assertThat(emissions.refusal().rule().arguments()).containsExactly("old", "2023-01-01", "2026-01-01", "2026-11-20");
    }

    @Test
    void aDeprecatedFootprintIsNoneAndTheNewestValidOneCounts() {
        FootprintRecord deprecated = footprint("hub-2024", "LG-5000", "piece", "1", "9030.00", "Deprecated", 2024);
        FootprintRecord earlier = footprint("hub-2024b", "LG-5000", "piece", "1", "8500.00", "Active", 2024);

        assertThat(of(deprecated, earlier, HUB).of(line("x", "LG-5000", "10", "件")).footprintId()).isEqualTo("hub-2025");
        assertThat(of(deprecated).of(line("x", "LG-5000", "10", "件")).refusal().rule().code()).isEqualTo("footprint.line.deprecated");
    }

    @Test
    void aProductIsFoundByItsArticleOrItsName() {
        assertThat(of(HUB).of(line("*风力发电设备*轮毂铸件", "lg-5000", "1", "件")).known()).isTrue();
        assertThat(of(HUB).of(line("*风力发电设备*轮毂铸件 LG-5000", null, "1", "件")).known()).isTrue();
        assertThat(of(HUB).of(line("*风力发电设备*主轴", "ZC-3200", "1", "件")).refusal().rule().code()).isEqualTo("footprint.line.none");
    }

    @Test
    void aTonneIsAThousandKilogramsWhicheverWayRound() {
        Random random = new Random(6);
        SupplierFootprints footprints = of(footprint("f", "A", "kilogram", "1", "9.85", "Active", 2025));
        for (int i = 0; i < 200; i++) {
            BigDecimal tonnes = BigDecimal.valueOf(random.nextLong(1, 1_000_000), 3);
            BigDecimal one = footprints.of(line("x", "A", tonnes.toPlainString(), "吨")).kilograms();
            BigDecimal other = footprints.of(line("x", "A", tonnes.movePointRight(3).toPlainString(), "千克")).kilograms();
            assertThat(one).isEqualByComparingTo(other);
        }
    }
}
