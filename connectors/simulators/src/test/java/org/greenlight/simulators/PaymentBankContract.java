package org.greenlight.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlight.simulators.Stage.done;
import static org.greenlight.simulators.Stage.refused;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.greenlight.connectors.Answer;
import org.greenlight.connectors.payment.AccountProbe;
import org.greenlight.connectors.payment.Payment;
import org.greenlight.connectors.payment.PaymentBank;
import org.greenlight.connectors.payment.PaymentParty;
import org.greenlight.connectors.payment.PaymentStatus;
import org.greenlight.connectors.payment.ProbeResult;

/** What the product relies on in any bank. */
abstract class PaymentBankContract {

    static final String SUPPLIER_ACCOUNT = "9999330200000000101";

    /** The bank under test. */
    abstract PaymentBank bank();

    /** Makes the next request of that operation go wrong. */
    abstract void next(String operation, Mode mode);

    /** The amounts the bank itself has moved. */
    abstract List<BigDecimal> executed();

    static Payment payment(String id, String amount, String creditorAccount) {
        return new Payment("M-" + id, "RF-" + id, Instant.parse("2026-12-03T02:00:00Z"), LocalDate.of(2026, 12, 3),
                new PaymentParty("绿原示例银行股份有限公司", "9999310000000000002", "999310000001"),
                new PaymentParty("示例晨曦风电零部件有限公司", creditorAccount, "999330200001"),
                new BigDecimal(amount), "CNY", "绿原示范精密制造有限公司", List.of("26332999000901000001"), "放款");
    }

    static final byte[] ORDER = payment("1", "99180.25", SUPPLIER_ACCOUNT).bytes();

    @Test
    void aPaymentIsExecutedAtOnce() {
        PaymentStatus status = PaymentStatus.read(done(bank().pay().send("k1", ORDER)));
        assertThat(status.accepted()).isTrue();
        assertThat(status.endToEndId()).isEqualTo("RF-1");
        assertThat(status.bankReference()).isNotBlank();
        assertThat(executed()).containsExactly(new BigDecimal("99180.25"));
    }

    @Test
    void theSameOrderIsExecutedOnceUnderTheSameKeyAndUnderAnotherOne() {
        PaymentStatus first = PaymentStatus.read(done(bank().pay().send("k1", ORDER)));
        assertThat(PaymentStatus.read(done(bank().pay().send("k1", ORDER)))).isEqualTo(first);
        assertThat(PaymentStatus.read(done(bank().pay().send("k2", ORDER)))).isEqualTo(first);
        assertThat(executed()).hasSize(1);
    }

    @Test
    void theIdsOfAnExecutedOrderCannotCarryAnotherOne() {
        bank().pay().send("k1", ORDER);
        byte[] other = payment("1", "1.00", SUPPLIER_ACCOUNT).bytes();
        assertThat(refused(bank().pay().send("k2", other)).code()).isEqualTo("AM05");
        assertThat(refused(bank().pay().send("k1", other)).code()).isEqualTo("KEY_REUSED");
        assertThat(executed()).hasSize(1);
    }

    @Test
    void aPaymentToAnUnknownAccountIsRejectedForGood() {
        byte[] order = payment("1", "5.00", "0000").bytes();
        Answer.Refused refused = refused(bank().pay().send("k1", order));
        assertThat(refused.code()).isEqualTo("AC01");
        assertThat(PaymentStatus.read(refused.response()).rejected()).isTrue();
        assertThat(refused(bank().pay().ask("k1", order)).code()).isEqualTo("AC01");
        assertThat(executed()).isEmpty();
    }

    @Test
    void askingByTheKeyGivesTheStatusAndAnUnknownKeyIsNotFound() {
        PaymentStatus status = PaymentStatus.read(done(bank().pay().send("k1", ORDER)));
        assertThat(PaymentStatus.read(done(bank().pay().ask("k1", ORDER)))).isEqualTo(status);
        assertThat(bank().pay().ask("k2", ORDER)).isInstanceOf(Answer.NotFound.class);
    }

    @ParameterizedTest
    @EnumSource(value = Mode.class, names = {"EXECUTE_THEN_DROP", "ERROR_AFTER_EXECUTE", "LATE"})
    void aPaymentWithoutAnAnswerIsUnclearAndAskingTellsThatItWasExecutedOnce(Mode mode) {
        next("pay", mode);
        assertThat(bank().pay().send("k1", ORDER)).isInstanceOf(Answer.Unclear.class);
        done(bank().pay().ask("k1", ORDER));
        done(bank().pay().send("k1", ORDER));
        assertThat(executed()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = Mode.class, names = {"DROP_BEFORE", "DOWN"})
    void aPaymentThatNeverHappenedIsUnclearTooAndAskingTells(Mode mode) {
        next("pay", mode);
        assertThat(bank().pay().send("k1", ORDER)).isInstanceOf(Answer.Unclear.class);
        assertThat(bank().pay().ask("k1", ORDER)).isInstanceOf(Answer.NotFound.class);
        assertThat(executed()).isEmpty();
    }

    @Test
    void aPaymentOfAnotherAmountThanOrderedIsNeverDone() {
        next("pay", Mode.WRONG_AMOUNT);
        assertThat(bank().pay().send("k1", ORDER)).isInstanceOfSatisfying(Answer.Unclear.class,
                unclear -> assertThat(unclear.reason()).contains("99180.26", "99180.25"));
        assertThat(bank().pay().ask("k1", ORDER)).isInstanceOf(Answer.Unclear.class);
    }

    @Test
    void aRefusedPaymentMovesNothing() {
        next("pay", Mode.REFUSE);
        assertThat(refused(bank().pay().send("k1", ORDER)).code()).isEqualTo("AG01");
        assertThat(executed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"9999330200000000101, 999330200001, 示例晨曦风电零部件有限公司, MATCH",
        "9999330200000000101, 999330200001, 示例晨曦风电有限公司, NO_MATCH",
        "9999330200000000101, 999310000001, 示例晨曦风电零部件有限公司, NO_SUCH_ACCOUNT",
        "1234, 999330200001, 示例晨曦风电零部件有限公司, NO_SUCH_ACCOUNT"})
    void aProbeTellsWhetherTheAccountBelongsToTheName(String account, String bankCode, String name, ProbeResult.Outcome outcome) {
        byte[] probe = new AccountProbe(account, bankCode, name).bytes();
        assertThat(ProbeResult.read(done(bank().probeAccount().send("p1", probe))).outcome()).isEqualTo(outcome);
    }
}
