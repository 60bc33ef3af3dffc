package org.greenlight.assessment.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.greenlight.assessment.catalogue.Matching.Candidate;
import org.greenlight.assessment.catalogue.Matching.CodeMatch;
import org.junit.jupiter.api.Test;

class MatchingTest {

    private static CatalogueEntry entry(String code, String name, String... activityAndName) {
        List<CatalogueEntry.Row> rows = activityAndName.length == 0
                ? List.of(new CatalogueEntry.Row(null, null, false, ""))
                : java.util.stream.IntStream.range(0, activityAndName.length / 2)
                        .mapToObj(i -> new CatalogueEntry.Row(activityAndName[2 * i], activityAndName[2 * i + 1], true, ""))
                        .toList();
        return new CatalogueEntry("TEST", code, name, "甲 / 乙", rows);
    }

    private static final List<CatalogueEntry> ENTRIES = List.of(
            entry("1.1.7", "节能电动机、微特电机制造", "3812", "电动机制造"),
            entry("1.2.1", "新能源汽车及关键零部件制造", "3812", "电动机制造", "3670", "汽车零部件及配件制造"),
            entry("4.1.1", "风力发电装备制造", "3415", "风能原动设备制造"),
            entry("4.1.2", "太阳能利用装备制造", "3825", "光伏设备及元器件制造"),
            entry("8.5.1", "风力发电装备贸易", "5179", "其他机械设备及电子产品批发", "5175", "电气设备批发"),
            entry("9.1.1", "新能源汽车消费"));

    private static List<Candidate> candidates(String activity, String goods) {
        return new Matching(ENTRIES).candidates(activity, goods, 10);
    }

    private static List<String> codes(List<Candidate> candidates) {
        return candidates.stream().map(candidate -> candidate.entry().code()).toList();
    }

    @Test
    void theItemOfTheSuppliersClassComesFirstWithTheWordsItShares() {
        Candidate best = candidates("3415", "*风力发电设备*轮毂铸件").get(0);

        assertThat(best.entry().code()).isEqualTo("4.1.1");
        assertThat(best.code()).isEqualTo(CodeMatch.SAME_CLASS);
        assertThat(best.words()).containsExactly("风力发电", "设备");
        assertThat(best.confirmable()).isTrue();
    }

    @Test
    void amongItemsOfTheSameClassTheHeavierWordsDecide() {
        assertThat(codes(candidates("3812", "节能电动机 IE5"))).startsWith("1.1.7", "1.2.1");
        assertThat(codes(candidates("3812", "新能源汽车驱动电机"))).startsWith("1.2.1", "1.1.7");
    }

    @Test
    void aWordThatFewItemsHaveWeighsMore() {
        List<Candidate> found = candidates("0000", "光伏制造");
        assertThat(found.get(0).entry().code()).isEqualTo("4.1.2");
        assertThat(found.get(0).weight()).isGreaterThan(found.get(1).weight());
    }

    @Test
    void wordsWithoutTheClassAreShownButCanNotBeConfirmed() {
        Candidate words = candidates("3311", "风力发电机塔筒").stream().filter(c -> c.entry().code().equals("4.1.1")).findFirst().orElseThrow();

        assertThat(words.code()).isEqualTo(CodeMatch.OTHER_CLASS);
        assertThat(words.confirmable()).isFalse();
    }

    @Test
    void theClassAloneIsACandidateWithoutWords() {
        Candidate code = candidates("3415", "减振垫").get(0);

        assertThat(code.entry().code()).isEqualTo("4.1.1");
        assertThat(code.weight()).isZero();
        assertThat(code.words()).isEmpty();
    }

    @Test
    void aTradersGoodsCountUnderTradeOnly() {
        assertThat(candidates("5175", "*风力发电设备*轮毂铸件").stream().filter(Candidate::confirmable).map(c -> c.entry().isTrade()))
                .containsExactly(true);
        assertThat(candidates("3415", "*风力发电设备*轮毂铸件").stream().filter(Candidate::confirmable).map(c -> c.entry().isTrade()))
                .containsExactly(false);
    }

    @Test
    void anItemThatPrintsNoClassIsFoundByItsWordsOnly() {
        assertThat(candidates("3415", "新能源汽车").stream().filter(c -> c.entry().code().equals("9.1.1")).map(Candidate::code))
                .containsExactly(CodeMatch.NO_CLASS_PRINTED);
        assertThat(codes(candidates("3415", "减振垫"))).doesNotContain("9.1.1");
    }

    @Test
    void fullWidthSignsAndLatinLettersMakeNoDifference() {
        assertThat(codes(candidates("3812", "＊节能电动机＊ＩＥ５"))).isEqualTo(codes(candidates("3812", "*节能电动机*IE5")));
        assertThat(Matching.pairs("IE5 A")).isEmpty();
        assertThat(Matching.pairs("电机 IE5 电缆").stream().collect(Collectors.joining(","))).isEqualTo("电机,电缆");
    }
}
