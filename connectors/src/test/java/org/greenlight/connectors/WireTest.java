package org.greenlight.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.greenlight.connectors.registry.Filing;
import org.greenlight.connectors.registry.FilingParty;
import org.greenlight.connectors.registry.FilingType;
import org.greenlight.connectors.registry.NameSearch;
import org.greenlight.connectors.registry.SearchResult;

class WireTest {

    static final Filing FILING = new Filing("RF-2026-0001", FilingType.AR_ASSIGNMENT_FACTORING,
            new FilingParty("示例银行", "91310000GLDEM0026N"), new FilingParty("示例供应商", "91330200GLDEM1010W"), null,
            "HT-1", "CNY", new BigDecimal("1130000.00"), 6, "应收账款", List.of("26332999000101000001"));

    @Test
    void aRecordIsWrittenInTheOrderOfItsFieldsWithDecimalsAsStringsAndNothingForNull() {
        assertThat(new String(FILING.bytes(), StandardCharsets.UTF_8)).isEqualTo("{\"filerReference\":\"RF-2026-0001\","
                + "\"type\":\"AR_ASSIGNMENT_FACTORING\",\"securedParty\":{\"name\":\"示例银行\",\"uscc\":\"91310000GLDEM0026N\"},"
                + "\"grantor\":{\"name\":\"示例供应商\",\"uscc\":\"91330200GLDEM1010W\"},\"mainContractNumber\":\"HT-1\","
                + "\"mainContractCurrency\":\"CNY\",\"mainContractAmount\":\"1130000.00\",\"termMonths\":6,\"description\":\"应收账款\","
                + "\"invoiceNumbers\":[\"26332999000101000001\"]}");
    }

    @Test
    void aRecordSurvivesTheTrip() {
        assertThat(Filing.read(FILING.bytes())).isEqualTo(FILING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1130000.00", "\"1e3\"", "\"1E999999999\"", "\"\"", "\"12,5\"", "\"1.\"", "true"})
    void anAmountThatIsNoPlainDecimalStringIsRefused(String amount) {
        byte[] bytes = new String(FILING.bytes(), StandardCharsets.UTF_8).replace("\"1130000.00\"", amount).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Filing.read(bytes)).isInstanceOf(WireProblem.class).hasMessageContaining("mainContractAmount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{\"names\":[\"a\"]} {}", "{\"names\":[\"a\"],\"names\":[\"b\"]}", "<xml/>"})
    void whatIsNotTheRecordIsRefusedInOneLine(String text) {
        assertThatThrownBy(() -> NameSearch.read(text.getBytes(StandardCharsets.UTF_8))).isInstanceOf(WireProblem.class)
                .satisfies(e -> assertThat(e.getMessage()).contains("NameSearch").doesNotContain("\n"));
    }

    @Test
    void aRecordsOwnObjectionIsSaidInItsOwnWords() {
        assertThatThrownBy(() -> NameSearch.read("{\"names\":[]}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(WireProblem.class).hasMessageContaining("at least one name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"termMonths\":null,", "\"termMonths\":6.9,", "\"termMonths\":\"6\","})
    void aCountThatIsMissingOrNoWholeNumberIsRefused(String instead) {
        byte[] bytes = new String(FILING.bytes(), StandardCharsets.UTF_8).replace("\"termMonths\":6,", instead).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Filing.read(bytes)).isInstanceOf(WireProblem.class).hasMessageContaining("termMonths");
    }

    @Test
    void aHitThatDoesNotSayWhetherItIsLiveIsRefused() {
        byte[] result = "{\"searchNumber\":\"1\",\"hits\":[{\"certificateNumber\":\"2\"}]}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> SearchResult.read(result)).isInstanceOf(WireProblem.class).hasMessageContaining("live");
    }

    @Test
    void aFieldThatIsNewToUsIsNoReasonToFail() {
        assertThat(NameSearch.read("{\"names\":[\"a\"],\"new\":1}".getBytes(StandardCharsets.UTF_8)).names()).containsExactly("a");
    }
}
