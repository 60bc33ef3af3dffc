package org.greenlight.assessment.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.greenlight.assessment.catalogue.CatalogueShare.Basis;
import org.junit.jupiter.api.Test;

class CatalogueShareTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final UUID SUPPLIER = UUID.randomUUID();
    private static final UUID FUNDER = UUID.randomUUID();

    private static GoodsMapping mapping(String goods, boolean ghg, LocalDate until, Integer declaredBps) {
        CatalogueEntry entry = new CatalogueEntry("TEST", "4.1.1", "风力发电装备制造", "甲 / 乙", List.of());
        return GoodsMapping.in(entry, ghg, new GoodsMapping.Goods(SUPPLIER, FUNDER, goods, "3415"),
                new GoodsMapping.Proof(Evidence.TEST_REPORT, "R-1", until), declaredBps, null, decision());
    }

    private static GoodsMapping.Decision decision() {
        return new GoodsMapping.Decision(UUID.randomUUID(), UUID.randomUUID(), TODAY, Instant.parse("2026-12-01T01:00:00Z"));
    }

    private static Map<String, GoodsMapping> decided(GoodsMapping... mappings) {
        Map<String, GoodsMapping> decided = new LinkedHashMap<>();
        Arrays.stream(mappings).forEach(mapping -> decided.put(mapping.goodsKey(), mapping));
        return decided;
    }

    private static SoldGoods sold(String goods, String amount) {
        return new SoldGoods(goods, new BigDecimal(amount));
    }

    @Test
    void theShareIsByAmountAndSplitByTheFlagOfTheCatalogue() {
        CatalogueShare share = CatalogueShare.of(
                List.of(sold("轮毂", "600.00"), sold("滤筒", "300.00"), sold("杂件", "100.00")),
                decided(mapping("轮毂", true, null, null), mapping("滤筒", false, null, null)), TODAY);

        assertThat(share).isEqualTo(new CatalogueShare(6_000, 3_000, Basis.INVOICES));
    }

    @Test
    void goodsThatNobodyMappedCountAsNotGreen() {
        assertThat(CatalogueShare.of(List.of(sold("杂件", "100.00")), decided(), TODAY)).isEqualTo(new CatalogueShare(0, 0, Basis.INVOICES));
    }

    @Test
    void withoutSalesNothingIsKnownAndThatIsNotTheSameAsNoShare() {
        assertThat(CatalogueShare.of(List.of(), decided(mapping("轮毂", true, null, null)), TODAY)).isEqualTo(new CatalogueShare(null, null, Basis.NONE));
    }

    @Test
    void whatIsDeclaredCountsWhileThereIsNoInvoiceOnly() {
        Map<String, GoodsMapping> decided = decided(mapping("轮毂", true, null, 7_000), mapping("滤筒", false, null, 1_000));

        assertThat(CatalogueShare.of(List.of(), decided, TODAY)).isEqualTo(new CatalogueShare(7_000, 1_000, Basis.DECLARED));
        assertThat(CatalogueShare.of(List.of(sold("轮毂", "10.00"), sold("杂件", "90.00")), decided, TODAY))
                .isEqualTo(new CatalogueShare(1_000, 0, Basis.INVOICES));
    }

    @Test
    void evidenceThatLapsedNoLongerCounts() {
        Map<String, GoodsMapping> decided = decided(mapping("轮毂", true, TODAY, null));

        assertThat(CatalogueShare.of(List.of(sold("轮毂", "10.00")), decided, TODAY).greenBps()).isEqualTo(10_000);
        assertThat(CatalogueShare.of(List.of(sold("轮毂", "10.00")), decided, TODAY.plusDays(1)).greenBps()).isZero();
    }

    @Test
    void aNewerDecisionThatLeavesTheGoodsOutGoesBeforeTheEarlierOne() {
        GoodsMapping out = GoodsMapping.leftOut("TEST", new GoodsMapping.Goods(SUPPLIER, FUNDER, "轮毂", "3415"), "wrong report", decision());
        Map<String, GoodsMapping> newest = GoodsMappings.newest(List.of(out, mapping("轮毂", true, null, null)), FUNDER);

        assertThat(CatalogueShare.of(List.of(sold("轮毂", "10.00")), newest, TODAY).greenBps()).isZero();
    }

    @Test
    void aDiscountsLineComesOffItsGoods() {
        assertThat(CatalogueShare.of(
                        List.of(sold("轮毂", "100.00"), sold("轮 毂", "-50.00"), sold("杂件", "50.00"), sold("退货", "-5.00")),
                        decided(mapping("轮毂", true, null, null)), TODAY)
                .greenBps()).isEqualTo(5_000);
    }

    @Test
    void sharesAreRoundedDownAndNeverMoreThanTheWhole() {
        Random random = new Random(21);
        Map<String, GoodsMapping> decided = decided(mapping("甲", true, null, null), mapping("乙", false, null, null));
        for (int i = 0; i < 300; i++) {
            CatalogueShare share = CatalogueShare.of(
                    List.of(sold("甲", "" + random.nextInt(1, 1000)), sold("乙", "" + random.nextInt(1, 1000)), sold("丙", "" + random.nextInt(1, 1000))),
                    decided, TODAY);
            assertThat(share.greenBps() + share.otherBps()).isBetween(0, 9_999);
        }
    }
}
