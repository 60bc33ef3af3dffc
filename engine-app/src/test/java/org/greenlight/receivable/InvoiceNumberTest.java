package org.greenlight.receivable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.greenlight.kernel.Problem;
import org.greenlight.party.Uscc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceNumberTest {

    private static final Uscc DEBTOR = Uscc.compute("91330200" + Uscc.organisationCode("GLDEM001"));
    private static final Uscc CREDITOR = Uscc.compute("91330200" + Uscc.organisationCode("GLDEM101"));

    @ParameterizedTest
    @ValueSource(strings = {
        "ab-00123", "AB00123", " AB 00123 ", "ＡＢ００１２３", "AB–00—123", "A.B/00123", "00AB00123", "AB\u200b00123", "AB\u00a000123",
        "ab_00123\t"
    })
    void everyDisguiseOfANumberIsTheSameClaim(String disguise) {
        assertThat(Fingerprint.of(DEBTOR, CREDITOR, InvoiceNumber.parse(disguise), "1"))
                .isEqualTo(Fingerprint.of(DEBTOR, CREDITOR, InvoiceNumber.parse("AB00123"), "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "01", "001", " 1 ", "１", "-1"})
    void theItemNumberIsFoldedAlike(String item) {
        assertThat(Fingerprint.of(DEBTOR, CREDITOR, InvoiceNumber.parse("7"), item))
                .isEqualTo(Fingerprint.of(DEBTOR, CREDITOR, InvoiceNumber.parse("7"), "1"));
    }

    @ParameterizedTest
    @CsvSource({"AB00123, 2", "AB0123, 1", "AB001230, 1"})
    void anotherNumberOrItemIsAnotherClaim(String number, String item) {
        assertThat(Fingerprint.of(DEBTOR, CREDITOR, InvoiceNumber.parse(number), item))
                .isNotEqualTo(Fingerprint.of(DEBTOR, CREDITOR, InvoiceNumber.parse("AB00123"), "1"));
    }

    @Test
    void theDirectionOfTheDebtCounts() {
        InvoiceNumber number = InvoiceNumber.parse("7");
        assertThat(Fingerprint.of(DEBTOR, CREDITOR, number, "1")).isNotEqualTo(Fingerprint.of(CREDITOR, DEBTOR, number, "1"));
    }

    @Test
    void zerosAloneStayOne() {
        assertThat(InvoiceNumber.parse("0000").key()).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"АВ00123", "发票123", "", "--", "12\u0660", "12345678901234567890123456789012345678901"})
    void lookAlikesOfOtherScriptsAreRefusedAndNotMerelyDifferent(String number) {
        assertThatThrownBy(() -> InvoiceNumber.parse(number))
                .isInstanceOf(Problem.class).hasMessageContaining("invoice-number-invalid");
    }
}
