package org.greenlight.financing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenlight.kernel.Money.cny;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.greenlight.kernel.Ids;
import org.greenlight.kernel.Problem;
import org.greenlight.programme.Recourse;
import org.junit.jupiter.api.Test;

class FinancingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final LocalDate DUE = LocalDate.of(2027, 1, 15);
    private static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");
    private static final UUID SUPPLIERS_CLERK = Ids.next();
    private static final UUID OFFICER = Ids.next();
    private static final UUID APPROVER = Ids.next();

    @Test
    void whoeverReviewedMayNotApprove() {
        Financing financing = reserved();
        financing.review(Verdict.APPROVE, "", OFFICER, NOW);

        assertRefused("second-person-needed", () -> financing.approve(Verdict.APPROVE, "", OFFICER, NOW));
        assertRefused("second-person-needed", () -> financing.approve(Verdict.RETURN, "why", OFFICER, NOW));
        financing.approve(Verdict.APPROVE, "", APPROVER, NOW);
        assertThat(financing.state).isEqualTo(FinancingState.APPROVED);
    }

    @Test
    void aPartMayBeAcceptedAndTheRestIsHeldBack() {
        Financing financing = offered();
        financing.accept(cny("500000.00"), SUPPLIERS_CLERK, TODAY, TODAY);

        assertThat(financing.advance()).isEqualTo(cny("500000.00"));
        assertThat(financing.money(financing.figures.heldBackMinor())).isEqualTo(cny("630000.00"));
        // 500000 x 3.45 % x 45/360 = 2156.25
        assertThat(financing.discount()).isEqualTo(cny("2156.25"));
        assertThat(financing.payout()).isEqualTo(cny("497843.75"));
    }

    @Test
    void moreThanWasOfferedCannotBeAccepted() {
        assertRefused("amount-over-cap", () -> offered().accept(cny("1017000.01"), SUPPLIERS_CLERK, TODAY, TODAY));
    }

    @Test
    void anOfferCanBeAcceptedOnItsLastDayAndNotAfterIt() {
        LocalDate last = TODAY.plusDays(7);
        offered().accept(cny("1.00"), SUPPLIERS_CLERK, last, last);
        assertRefused("offer-expired", () -> offered().accept(cny("1.00"), SUPPLIERS_CLERK, last.plusDays(1), last));
    }

    @Test
    void aLaterValueDateMakesTheDiscountSmaller() {
        Financing financing = reserved();
        financing.review(Verdict.APPROVE, "", OFFICER, NOW);
        financing.approve(Verdict.APPROVE, "", APPROVER, NOW);
        financing.fixFigures(TODAY.plusDays(5));
        // 1017000 x 3.45 % x 40/360 = 3898.50
        assertThat(financing.discount()).isEqualTo(cny("3898.50"));
    }

    @Test
    void aReworkToLessGivesBackLimitAndToMoreAsksForMore() {
        Financing financing = reserved();
        financing.review(Verdict.RETURN, "take less", OFFICER, NOW);
        financing.rework(cny("1000000.00"), "less", SUPPLIERS_CLERK, TODAY);
        assertThat(financing.limitWanted()).isEqualTo(cny("-17000.00"));
        financing.limitReserved();

        financing.review(Verdict.RETURN, "take more", OFFICER, NOW);
        financing.rework(cny("1000000.01"), "more", SUPPLIERS_CLERK, TODAY);
        assertThat(financing.limitWanted()).isEqualTo(cny("0.01"));
    }

    @Test
    void afterAReworkAnybodyMayReviewAgain() {
        Financing financing = reserved();
        financing.review(Verdict.RETURN, "explain", OFFICER, NOW);
        financing.rework(null, "explained", SUPPLIERS_CLERK, TODAY);
        financing.limitReserved();
        financing.review(Verdict.APPROVE, "", APPROVER, NOW);
        assertRefused("second-person-needed", () -> financing.approve(Verdict.APPROVE, "", APPROVER, NOW));
        financing.approve(Verdict.APPROVE, "", OFFICER, NOW);
        assertThat(financing.state).isEqualTo(FinancingState.APPROVED);
    }

    @Test
    void aFinancingIsWithdrawnUntilItIsSignedAndNeverAfter() {
        Financing applied = offered();
        applied.withdraw(NOW);
        assertThat(applied.state).isEqualTo(FinancingState.WITHDRAWN);
        assertRefused("financing-not-withdrawable", () -> applied.withdraw(NOW));

        Financing signed = signed();
        assertRefused("financing-not-withdrawable", () -> signed.withdraw(NOW));
    }

    @Test
    void nothingIsPaidOutWithoutARegistrationAndACommittedLimit() {
        Financing financing = signed();
        assertRefused("financing-in-other-state", () -> financing.disbursed(NOW));
        financing.registered();
        assertThatThrownBy(() -> financing.disbursed(NOW)).isInstanceOf(IllegalStateException.class);
        financing.limitCommitted();
        financing.disbursed(NOW);
        assertThat(financing.state).isEqualTo(FinancingState.DISBURSED);
    }

    @Test
    void afterThePayoutAFinancingOnlyGoesForward() {
        Financing financing = signed();
        financing.registered();
        financing.limitCommitted();
        financing.disbursed(NOW);
        assertRefused("financing-in-other-state", () -> financing.decline(EndCode.PAYOUT_GIVEN_UP, null, NOW));
        assertRefused("financing-in-other-state", () -> financing.close(NOW));
        financing.collected(true);
        financing.close(NOW);
        assertRefused("financing-in-other-state", () -> financing.expire(EndCode.OFFER_EXPIRED, NOW));
    }

    @Test
    void anAgreementIsNotSignedAfterItsLastDay() {
        Financing financing = approved();
        financing.agreementPrepared("d".repeat(64), SUPPLIERS_CLERK, TODAY.plusDays(3));
        assertRefused("agreement-not-signed-in-time", () -> financing.sign(SUPPLIERS_CLERK, TODAY.plusDays(4)));
    }

    static Financing offered() {
        FinancedClaim claim = new FinancedClaim(Ids.next(), "f".repeat(64), Ids.next(), Ids.next(), Ids.next(), Ids.next(),
                "26332000000000000001", "LYHT-2026-101", "CNY", cny("1130000.00").minor(), DUE);
        Financing financing = new Financing(Ids.next(), "RF-20261201-0000000001", claim, null, SUPPLIERS_CLERK, NOW);
        financing.advanceRateDecided(new AdvanceRate(9000, "en", "zh"));
        financing.greenPriceDecided(new GreenPrice(-40, 200, "en", "zh"));
        Offer offer = new Offer("A", 9000, 385, "house", 345, cny("1017000.00").minor(), Recourse.WITH_RECOURSE, TODAY.plusDays(7));
        financing.offer(offer, TODAY);
        return financing;
    }

    private static Financing reserved() {
        Financing financing = offered();
        financing.accept(financing.advance(), SUPPLIERS_CLERK, TODAY, TODAY);
        financing.limitReserved();
        return financing;
    }

    private static Financing approved() {
        Financing financing = reserved();
        financing.review(Verdict.APPROVE, "", OFFICER, NOW);
        financing.approve(Verdict.APPROVE, "", APPROVER, NOW);
        financing.fixFigures(TODAY);
        return financing;
    }

    private static Financing signed() {
        Financing financing = approved();
        financing.agreementPrepared("d".repeat(64), SUPPLIERS_CLERK, TODAY.plusDays(3));
        financing.sign(SUPPLIERS_CLERK, TODAY);
        return financing;
    }

    private static void assertRefused(String code, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
