package org.greenlight.carbon;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.greenlight.connectors.carbon.Footprint;
import org.junit.jupiter.api.Test;

class FootprintRecordTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private static final CarbonDocument DOCUMENT = new CarbonDocument(
            UUID.randomUUID(), UUID.randomUUID(), CarbonDocument.Kind.FOOTPRINTS, "carbon-data/pull-footprints",
            Instant.parse("2026-12-01T01:00:00Z"), "[]".getBytes(StandardCharsets.UTF_8));

    private static FootprintRecord footprint(String product, String status, String periodEnd, String from, String until) {
        Footprint.Pcf pcf = new Footprint.Pcf(
                "kilogram", BigDecimal.ONE, BigDecimal.ONE, Instant.parse("2025-01-01T00:00:00Z"), Instant.parse(periodEnd), "CN",
                new BigDecimal("2.5"), null, null, null, List.of(), List.of(), null, null, null, null);
        return new FootprintRecord(UUID.randomUUID(), DOCUMENT, new Footprint(
                UUID.randomUUID().toString(), "3.0.0", null, null, status, instant(from), instant(until), "示例公司", List.of(),
                "a gear", product == null ? null : List.of(product), null, null, pcf));
    }

    private static Instant instant(String text) {
        return text == null ? null : Instant.parse(text);
    }

    @Test
    void withoutAPeriodItCountsForThreeYearsAfterItsReferencePeriod() {
        FootprintRecord footprint = footprint("p", "Active", "2024-01-01T00:00:00Z", null, null);

        assertThat(footprint.validUntil()).isEqualTo("2027-01-01");
        assertThat(footprint.isValidOn(LocalDate.of(2024, 1, 1))).isTrue();
        assertThat(footprint.isValidOn(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(footprint.isValidOn(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(footprint.isValidOn(LocalDate.of(2023, 12, 31))).isFalse();
    }

    @Test
    void aStatedPeriodGoesBeforeTheThreeYears() {
        FootprintRecord footprint =
                footprint("p", "Active", "2025-12-31T00:00:00Z", "2026-06-01T00:00:00Z", "2026-12-01T00:00:00Z");

        assertThat(footprint.isValidOn(LocalDate.of(2026, 5, 31))).isFalse();
        assertThat(footprint.isValidOn(LocalDate.of(2026, 6, 1))).isTrue();
        assertThat(footprint.isValidOn(TODAY)).as("its end does not count").isFalse();
    }

    @Test
    void aDeprecatedFootprintNeverCounts() {
        assertThat(footprint("p", "Deprecated", "2026-01-01T00:00:00Z", null, null).isValidOn(TODAY)).isFalse();
    }

    @Test
    void aProductIsCoveredOnceHoweverManyFootprintsItHas() {
        FootprintCover cover = FootprintCover.of(
                List.of(
                        footprint("a", "Active", "2026-01-01T00:00:00Z", null, null),
                        footprint("a", "Deprecated", "2025-01-01T00:00:00Z", null, null),
                        footprint("b", "Active", "2023-06-01T00:00:00Z", null, null),
                        footprint("c", "Active", "2026-01-01T00:00:00Z", null, "2027-03-01T00:00:00Z")),
                List.of("a", "d"), TODAY, "digest");

        assertThat(cover.products()).as("d was refused and is not covered").isEqualTo(4);
        assertThat(cover.covered()).as("b lapsed in June").isEqualTo(2);
        assertThat(cover.shareBps()).isEqualTo(5_000);
        assertThat(cover.earliestLapse()).isEqualTo("2027-03-01");
    }

    @Test
    void noProductIsNotTheSameAsNoShare() {
        assertThat(FootprintCover.of(List.of(), List.of(), TODAY, "digest").shareBps()).isNull();
        assertThat(FootprintCover.of(List.of(footprint("a", "Deprecated", "2026-01-01T00:00:00Z", null, null)), List.of(), TODAY, "digest")
                        .shareBps())
                .isZero();
    }

    @Test
    void theDigestIsOverTheBytesAsTheyCame() {
        assertThat(DOCUMENT.sha256()).isEqualTo("4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945");
        assertThat(DOCUMENT.raw()).isEqualTo("[]".getBytes(StandardCharsets.UTF_8));
    }
}
