package org.greenlight.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlight.simulators.Stage.done;
import static org.greenlight.simulators.Stage.refused;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.greenlight.connectors.Answer;
import org.greenlight.connectors.registry.Certificate;
import org.greenlight.connectors.registry.CollateralRegistry;
import org.greenlight.connectors.registry.Discharge;
import org.greenlight.connectors.registry.DischargeReceipt;
import org.greenlight.connectors.registry.Filing;
import org.greenlight.connectors.registry.FilingParty;
import org.greenlight.connectors.registry.FilingType;
import org.greenlight.connectors.registry.NameSearch;
import org.greenlight.connectors.registry.SearchHit;
import org.greenlight.connectors.registry.SearchResult;

/** What the product relies on in any collateral registry. */
abstract class CollateralRegistryContract {

    static final FilingParty GRANTOR = new FilingParty("示例晨曦风电零部件有限公司", "91330200GLDEM1010W");

    /** The registry under test. */
    abstract CollateralRegistry registry();

    /** Makes the next request of that operation go wrong. */
    abstract void next(String operation, Mode mode);

    /** How many registrations the registry itself has made. */
    abstract int filed();

    static Filing filing(int termMonths) {
        return new Filing("RF-2026-0001", FilingType.AR_ASSIGNMENT_FACTORING, new FilingParty("绿原示例银行股份有限公司", "91310000GLDEM0026N"),
                GRANTOR, new FilingParty("绿原示范精密制造有限公司", "91330200GLDEM0018E"), "HT-1", "CNY", new BigDecimal("113000.00"),
                termMonths, "发票号码：26332999000901000001", List.of("26332999000901000001"));
    }

    Certificate file(String key) {
        return Certificate.read(done(registry().file().send(key, filing(6).bytes())));
    }

    SearchResult search(String... names) {
        return SearchResult.read(done(registry().search().send("any", new NameSearch(List.of(names)).bytes())));
    }

    @Test
    void aFilingIsFoundUnderTheGrantorsName() {
        Certificate certificate = file("k1");
        assertThat(certificate.registeredAt().getNano()).isZero();
        assertThat(certificate.modificationCode()).isNotBlank();
        SearchResult result = search("无关公司", GRANTOR.name());
        assertThat(result.searchNumber()).isNotBlank();
        assertThat(result.hits()).hasSize(1);
        SearchHit hit = result.hits().get(0);
        assertThat(hit.certificateNumber()).isEqualTo(certificate.certificateNumber());
        assertThat(hit.live()).isTrue();
        assertThat(hit.description()).contains("26332999000901000001");
        assertThat(search("无关公司").hits()).isEmpty();
    }

    @Test
    void theSameKeyIsTheSameRegistration() {
        assertThat(file("k1")).isEqualTo(file("k1"));
        assertThat(filed()).isEqualTo(1);
    }

    @Test
    void theSameReceivableUnderAnotherKeyIsRegisteredAgainBehindTheFirst() {
        Certificate first = file("k1");
        Certificate second = file("k2");
        assertThat(search(GRANTOR.name()).hits()).extracting(SearchHit::certificateNumber)
                .containsExactly(first.certificateNumber(), second.certificateNumber());
    }

    @Test
    void aKeyThatWasUsedForAnotherFilingIsRefused() {
        file("k1");
        assertThat(refused(registry().file().send("k1", filing(7).bytes())).code()).isEqualTo("KEY_REUSED");
    }

    @Test
    void askingByTheKeyGivesTheCertificateAndAnUnknownKeyIsNotFound() {
        Certificate certificate = file("a key/with odd%characters");
        assertThat(Certificate.read(done(registry().file().ask("a key/with odd%characters", filing(6).bytes())))).isEqualTo(certificate);
        assertThat(registry().file().ask("k2", filing(6).bytes())).isInstanceOf(Answer.NotFound.class);
    }

    @Test
    void aTermBeyondThirtyYearsIsRefusedForAStatedReason() {
        assertThat(refused(registry().file().send("k1", filing(361).bytes())).reason()).contains("360");
        assertThat(filed()).isZero();
    }

    @Test
    void aDischargeNeedsTheModificationCodeAndEndsThePublicity() {
        Certificate certificate = file("k1");
        byte[] wrong = new Discharge(certificate.certificateNumber(), "WRONG", "清偿").bytes();
        assertThat(refused(registry().discharge().send("d0", wrong)).code()).isEqualTo("WRONG_CODE");
        assertThat(search(GRANTOR.name()).hits().get(0).live()).isTrue();

        byte[] right = new Discharge(certificate.certificateNumber(), certificate.modificationCode(), "清偿").bytes();
        DischargeReceipt receipt = DischargeReceipt.read(done(registry().discharge().send("d1", right)));
        assertThat(search(GRANTOR.name()).hits().get(0).live()).isFalse();
        assertThat(DischargeReceipt.read(done(registry().discharge().ask("d1", right)))).isEqualTo(receipt);
        assertThat(DischargeReceipt.read(done(registry().discharge().send("d1", right)))).isEqualTo(receipt);
        assertThat(refused(registry().discharge().send("d2", right)).code()).isEqualTo("ALREADY_DISCHARGED");
    }

    @ParameterizedTest
    @EnumSource(value = Mode.class, names = {"EXECUTE_THEN_DROP", "ERROR_AFTER_EXECUTE", "LATE"})
    void aFilingWithoutAnAnswerIsUnclearAndAskingTellsThatItWasDoneOnce(Mode mode) {
        next("file", mode);
        assertThat(registry().file().send("k1", filing(6).bytes())).isInstanceOf(Answer.Unclear.class);
        Certificate asked = Certificate.read(done(registry().file().ask("k1", filing(6).bytes())));
        assertThat(file("k1")).isEqualTo(asked);
        assertThat(filed()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(value = Mode.class, names = {"DROP_BEFORE", "DOWN"})
    void aFilingThatNeverHappenedIsUnclearTooAndAskingTells(Mode mode) {
        next("file", mode);
        assertThat(registry().file().send("k1", filing(6).bytes())).isInstanceOf(Answer.Unclear.class);
        assertThat(registry().file().ask("k1", filing(6).bytes())).isInstanceOf(Answer.NotFound.class);
        assertThat(filed()).isZero();
    }

    @Test
    void aRefusalIsFinalAndNothingIsRegistered() {
        next("file", Mode.REFUSE);
        assertThat(refused(registry().file().send("k1", filing(6).bytes())).code()).isEqualTo("ACCOUNT_SUSPENDED");
        assertThat(filed()).isZero();
    }
}
