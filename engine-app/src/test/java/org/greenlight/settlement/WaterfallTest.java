package org.greenlight.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenlight.financing.Deal;
import org.greenlight.kernel.BasisPoints;
import org.greenlight.kernel.Money;
import org.greenlight.kernel.Problem;
import org.greenlight.programme.PayoutAccount;
import org.greenlight.programme.Recourse;
import org.junit.jupiter.api.Test;

class WaterfallTest {

    private static final LocalDate DUE = LocalDate.of(2027, 1, 15);

    private static Settlement paidOut() {
        Settlement settlement = new Settlement(deal(), "26332999000101000001", DUE);
        settlement.paidOut(DUE.minusDays(45));
        return settlement;
    }

    private static Deal deal() {
        UUID id = UUID.randomUUID();
        return new Deal(id, "RF-1", id, id, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), Money.cny("100.00"), Money.cny("80.00"),
                Money.cny("1.00"), Money.cny("79.00"), Money.cny("20.00"), new BasisPoints(385), Recourse.WITH_RECOURSE, DUE.minusDays(45), DUE,
                "A", null, new PayoutAccount("示例", "1", "1"));
    }

    @Test
    void whatComesInRepaysTheAdvanceFirstAndTheRestIsTheSuppliers() {
        Settlement settlement = paidOut();
        assertThat(settlement.collect(Money.cny("50.00"))).isEqualTo(new Share(Money.cny("50.00"), Money.cny("0.00"), Money.cny("0.00")));
        assertThat(settlement.collect(Money.cny("40.00"))).isEqualTo(new Share(Money.cny("30.00"), Money.cny("10.00"), Money.cny("0.00")));
        assertThat(settlement.isComplete()).isFalse();
        assertThat(settlement.collect(Money.cny("15.00"))).isEqualTo(new Share(Money.cny("0.00"), Money.cny("10.00"), Money.cny("5.00")));
        assertThat(settlement.isComplete()).isTrue();
        settlement.settle(DUE);
        assertThat(settlement.heldBackDue()).isEqualTo(Money.cny("20.00"));
        settlement.released(Money.cny("20.00"));
        assertThat(settlement.heldBackDue()).isEqualTo(Money.cny("0.00"));
        assertThatThrownBy(() -> settlement.released(Money.cny("0.01"))).isInstanceOf(Problem.class);
    }

    @Test
    void nothingCountsBeforeThePayoutOrAfterTheSettlement() {
        Settlement opened = new Settlement(deal(), "1", DUE);
        assertThat(opened.collect(Money.cny("10.00")).rest()).isEqualTo(Money.cny("10.00"));
        Settlement settled = paidOut();
        settled.collect(Money.cny("100.00"));
        settled.settle(DUE);
        assertThat(settled.collect(Money.cny("10.00")).rest()).isEqualTo(Money.cny("10.00"));
    }

    @Test
    void theSupplierBuysBackWhatIsMissingOfTheAdvanceAndNoMore() {
        Settlement settlement = paidOut();
        settlement.collect(Money.cny("70.00"));
        settlement.markOverdue(DUE.plusDays(1));
        settlement.recover(DUE.plusDays(8));
        assertThat(settlement.buyBack(Money.cny("25.00"))).isEqualTo(new Share(Money.cny("10.00"), Money.cny("0.00"), Money.cny("15.00")));
        assertThat(settlement.isComplete()).isTrue();
    }

    @Test
    void aShortPaymentThatCoversTheAdvanceIsCompleteOnlyOnceRecoveryWasDecided() {
        Settlement settlement = paidOut();
        settlement.collect(Money.cny("90.00"));
        settlement.markOverdue(DUE.plusDays(1));
        assertThat(settlement.isComplete()).isFalse();
        assertThatThrownBy(() -> settlement.settle(DUE)).isInstanceOf(Problem.class);
        settlement.recover(DUE.plusDays(8));
        assertThat(settlement.isComplete()).isTrue();
        settlement.settle(DUE.plusDays(2));
        assertThat(settlement.heldBackDue()).isEqualTo(Money.cny("10.00"));
    }

    @Test
    void everyPostingSumsToZero() {
        UUID id = UUID.randomUUID();
        List<Posting> all = List.of(
                new Posting.Payout(id, id, id, Money.cny("80.00"), Money.cny("1.00")), new Posting.CreditBooked(id, id, id, Money.cny("5.00")),
                new Posting.Collected(id, id, id, Money.cny("3.00"), Money.cny("2.00")), new Posting.HeldBackPaid(id, id, id, Money.cny("2.00")),
                new Posting.SurplusPaid(id, id, id, Money.cny("2.00")), new Posting.DiscountRecognised(id, id, id, Money.cny("1.00")),
                new Posting.WrittenOff(id, id, id, Money.cny("10.00"), Money.cny("1.00"), Money.cny("9.00")),
                new Posting.WrittenOff(id, id, id, Money.cny("0.40"), Money.cny("1.00"), Money.cny("0.00")),
                new Posting.LossRecovered(id, id, id, Money.cny("3.00"), Money.cny("1.00")));
        assertThat(all).allSatisfy(posting ->
                assertThat(Ledger.sum(List.copyOf(posting.lines().values()), Money.CNY)).as(posting.kind()).isEqualTo(Money.cny("0.00")));
        assertThat(new Posting.Collected(id, id, id, Money.cny("3.00"), Money.cny("0.00")).lines())
                .isEqualTo(Map.of(LedgerCode.SUSPENSE, Money.cny("3.00"), LedgerCode.ADVANCES, Money.cny("-3.00")));
    }
}
