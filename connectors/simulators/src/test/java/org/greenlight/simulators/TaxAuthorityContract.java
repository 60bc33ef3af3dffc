package org.greenlight.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlight.simulators.Stage.done;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.greenlight.connectors.Answer;
import org.greenlight.connectors.einvoice.InvoiceQuery;
import org.greenlight.connectors.einvoice.InvoiceStatus;
import org.greenlight.connectors.einvoice.InvoiceStatus.State;
import org.greenlight.connectors.einvoice.TaxAuthority;

/** What the product relies on in any invoice verification. */
abstract class TaxAuthorityContract {

    static final String KNOWN = "26332999000901000001";

    /** The authority under test. */
    abstract TaxAuthority tax();

    /** Makes the next request go wrong. */
    abstract void next(Mode mode);

    /** Reverses or voids the known invoice. */
    abstract void turn(State state);

    InvoiceStatus verify(String number, String date, String gross) {
        byte[] query = new InvoiceQuery(number, LocalDate.parse(date), new BigDecimal(gross)).bytes();
        return InvoiceStatus.read(done(tax().verify().send("k", query)));
    }

    @Test
    void aKnownInvoiceIsNormalWithItsPartiesAndSums() {
        InvoiceStatus status = verify(KNOWN, "2026-11-20", "113000.00");
        assertThat(status.state()).isEqualTo(State.NORMAL);
        assertThat(status.sellerUscc()).isEqualTo("91330200GLDEM1010W");
        assertThat(status.buyerUscc()).isEqualTo("91330200GLDEM0018E");
        assertThat(status.net().add(status.tax())).isEqualTo(status.gross());
    }

    @ParameterizedTest
    @CsvSource({"26332999000901000009, 2026-11-20, 113000.00", "26332999000901000001, 2026-11-21, 113000.00",
        "26332999000901000001, 2026-11-20, 113000.01"})
    void whateverDoesNotFitIsNotFound(String number, String date, String gross) {
        assertThat(verify(number, date, gross)).isEqualTo(InvoiceStatus.notFound(number));
    }

    @ParameterizedTest
    @EnumSource(value = State.class, names = {"RED_LETTERED", "VOID"})
    void anInvoiceThatWasReversedLaterSaysSo(State state) {
        turn(state);
        assertThat(verify(KNOWN, "2026-11-20", "113000.00").state()).isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource(value = Mode.class, names = {"WRONG_AMOUNT", "DOWN", "DROP_BEFORE", "LATE"})
    void anAnswerThatIsMissingOrContradictsTheQuestionIsUnclear(Mode mode) {
        next(mode);
        byte[] query = new InvoiceQuery(KNOWN, LocalDate.of(2026, 11, 20), new BigDecimal("113000.00")).bytes();
        // A read whose connection closes may be repeated by nobody but us: it is a POST.
        assertThat(tax().verify().send("k", query)).isInstanceOf(Answer.Unclear.class);
        assertThat(tax().verify().ask("k", query)).isInstanceOf(Answer.Done.class);
    }
}
