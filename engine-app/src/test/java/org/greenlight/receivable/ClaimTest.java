package org.greenlight.receivable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.greenlight.kernel.Ids;
import org.greenlight.kernel.Money;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Uscc;
import org.junit.jupiter.api.Test;

class ClaimTest {

    private static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");
    private static final UUID PERSON = Ids.next();

    @Test
    void aSignedBatchConfirmsWithoutAPersonOnceTheInvoiceIsVerified() {
        Claim claim = claim(Claim.Source.SIGNED_BATCH);
        claim.invoiceVerified(NOW);
        claim.confirmBySignedBatch(NOW);
        assertThat(claim.isConfirmed()).isTrue();
        assertThat(claim.card().confirmedAt()).isEqualTo(NOW);
    }

    @Test
    void aSignedBatchDoesNotConfirmAnInvoiceThatNobodyVerified() {
        Claim claim = claim(Claim.Source.SIGNED_BATCH);
        assertRefused("claim-in-other-state", () -> claim.confirmBySignedBatch(NOW));
    }

    @Test
    void aChangedAmountTakesTheSignatureItsEffect() {
        Claim claim = claim(Claim.Source.SIGNED_BATCH);
        claim.changeAmount(Money.cny("900.00"), "returned goods");
        claim.invoiceVerified(NOW);
        assertThat(claim.isConfirmedBySignedBatch()).isFalse();
        assertRefused("claim-not-signed", () -> claim.confirmBySignedBatch(NOW));
    }

    @Test
    void whatIsConfirmedCanNotBeChangedRefusedOrLapse() {
        Claim claim = requested();
        claim.confirm(PERSON, NOW);
        assertRefused("claim-already-decided", () -> claim.changeAmount(Money.cny("1.00"), "less"));
        assertRefused("claim-already-decided", () -> claim.refuse(PERSON, "no", NOW));
        assertRefused("claim-already-decided", () -> claim.lapse(NOW));
    }

    @Test
    void aLapsedRequestCanNotBeConfirmedAnyMore() {
        Claim claim = requested();
        claim.lapse(NOW);
        assertRefused("claim-already-decided", () -> claim.confirm(PERSON, NOW));
    }

    @Test
    void anAmountOfNothingIsNoAmount() {
        assertRefused("claim-amount-not-positive", () -> requested().changeAmount(Money.cny("0.00"), "nothing"));
    }

    private static Claim requested() {
        Claim claim = claim(Claim.Source.UPLOAD);
        claim.invoiceVerified(NOW);
        claim.requestConfirmation(NOW, NOW.plusSeconds(60));
        return claim;
    }

    private static Claim claim(Claim.Source source) {
        Uscc debtor = Uscc.compute("91330200" + Uscc.organisationCode("GLDEM001"));
        Uscc creditor = Uscc.compute("91330200" + Uscc.organisationCode("GLDEM101"));
        LocalDate issued = LocalDate.of(2026, 11, 20);
        LocalDate due = LocalDate.of(2027, 1, 15);
        Money gross = Money.cny("1130.00");
        Invoice invoice = new Invoice(Ids.next(), Ids.next(), Ids.next(), "26332999000101000001", "26332999000101000001",
                issued, Money.cny("1000.00"), Money.cny("130.00"), gross, Money.cny("0.00"), "-");
        Payable payable = new Payable(Ids.next(), Ids.next(), Ids.next(), creditor, invoice.number(), "1", "LYHT-2026-101",
                Money.cny("1000.00"), issued, due, null, source);
        Fingerprint fingerprint = Fingerprint.of(debtor, creditor, InvoiceNumber.parse(invoice.number()), "1");
        return new Claim(payable, invoice, fingerprint, due, NOW);
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
