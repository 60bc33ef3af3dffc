package org.greenlight.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.greenlight.carbon.EvidenceLevel;
import org.greenlight.carbon.GoodsLine;
import org.greenlight.kernel.Phrase;
import org.junit.jupiter.api.Test;

class Scope3Test {

    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private static PurchasedLine line(UUID supplier, Scope3Method method, EvidenceLevel evidence, String spend, String kilograms) {
        return new PurchasedLine(supplier, "26", 1, new GoodsLine("x", null, null, null, LocalDate.of(2026, 11, 20)), new BigDecimal(spend), method,
                kilograms == null ? null : new BigDecimal(kilograms), evidence, null, new Phrase("x"), null);
    }

    private static final Scope3 ROLL_UP = new Scope3(List.of(
            line(ONE, Scope3Method.SUPPLIER_FOOTPRINT, EvidenceLevel.THIRD_PARTY, "600.00", "1000"),
            line(ONE, Scope3Method.SUPPLIER_INTENSITY, EvidenceLevel.SELF, "200.00", "50"),
            line(OTHER, Scope3Method.SECTOR_AVERAGE, EvidenceLevel.NONE, "100.00", "2000"),
            line(OTHER, Scope3Method.NO_DATA, EvidenceLevel.NONE, "100.00", null)));

    @Test
    void theTotalIsTheSumOfWhatIsKnown() {
        assertThat(ROLL_UP.all().kilograms()).isEqualByComparingTo("3050");
        assertThat(ROLL_UP.all().spend()).isEqualByComparingTo("1000.00");
        assertThat(ROLL_UP.withoutData()).hasSize(1);
    }

    @Test
    void theQualityIsTheScoresWeightedBySpend() {
        // 0.6 x 1 + 0.2 x 4 + 0.1 x 5 + 0.1 x 5
        assertThat(ROLL_UP.quality()).isEqualByComparingTo("2.40");
    }

    @Test
    void eachMethodHasItsShareOfTheSpend() {
        assertThat(ROLL_UP.byMethod().values().stream().map(ROLL_UP::shareBps)).containsExactly(6_000, 2_000, 1_000, 1_000);
        assertThat(ROLL_UP.byMethod().keySet()).containsExactly(Scope3Method.values());
    }

    @Test
    void theSupplierThatEmitsMostComesFirst() {
        assertThat(ROLL_UP.bySupplier().keySet()).containsExactly(OTHER, ONE);
        assertThat(ROLL_UP.bySupplier().values().stream().map(Scope3::all).map(Scope3.Part::kilograms).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(ROLL_UP.all().kilograms());
    }

    @Test
    void whereNothingWasBoughtThereIsNoQuality() {
        Scope3 nothing = new Scope3(List.of());
        assertThat(nothing.quality()).isNull();
        assertThat(nothing.all().kilograms()).isZero();
        assertThat(nothing.byMethod().values().stream().map(nothing::shareBps)).containsOnly(0);
    }

    @Test
    void lessDataNeverScoresBetter() {
        int before = 0;
        for (Scope3Method method : Scope3Method.values()) {
            assertThat(method.score(EvidenceLevel.THIRD_PARTY)).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(method.score(EvidenceLevel.SELF));
            before = method.score(EvidenceLevel.SELF);
        }
    }
}
