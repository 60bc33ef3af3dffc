package org.greenlight.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.greenlight.connectors.payment.ProbeResult.Outcome;
import org.greenlight.kernel.BasisPoints;
import org.greenlight.kernel.Money;
import org.greenlight.kernel.Problem;
import org.junit.jupiter.api.Test;

class OnboardingTest {

    private static final Instant NOW = Instant.parse("2026-12-01T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final UUID OFFICER = UUID.randomUUID();

    @Test
    void anInvitationIsOpenToTheEndOfItsLastDayInTheBanksZone() {
        Invitation invitation = invitation(TODAY.plusDays(30));

        assertThat(invitation.expiry()).isEqualTo(Instant.parse("2026-12-31T16:00:00Z"));
        refused("invitation-lapsed", () -> invitation.accept(OFFICER, TODAY.plusDays(31)));
        invitation.accept(OFFICER, TODAY.plusDays(30));
        refused("invitation-state", invitation::lapse);
    }

    @Test
    void anInvitationIsNotSentForYesterdayNorForEver() {
        refused("invitation-expiry-out-of-range", () -> invitation(TODAY.minusDays(1)));
        refused("invitation-expiry-out-of-range", () -> invitation(TODAY.plusDays(91)));
        assertThat(invitation(TODAY).state()).isEqualTo(Invitation.State.SENT);
        assertThat(invitation(TODAY.plusDays(90)).state()).isEqualTo(Invitation.State.SENT);
    }

    @Test
    void onlyAMatchingProbeGivesAPayoutAccount() {
        Onboarding matching = onboarding();
        matching.recordProbe(Outcome.MATCH, "P1", "示例供应商有限公司");
        assertThat(matching.payoutAccount()).isEqualTo(new PayoutAccount("示例供应商有限公司", "9999330200000000101", "999330200001"));

        for (Outcome outcome : List.of(Outcome.NO_MATCH, Outcome.NO_SUCH_ACCOUNT)) {
            Onboarding other = onboarding();
            other.recordProbe(outcome, "P2", "示例供应商有限公司");
            assertThat(other.payoutAccount()).isNull();
            assertThat(other.state()).isEqualTo(Onboarding.State.RETURNED);
        }
    }

    @Test
    void aSupplierIsApprovedOnlyWhenScreenedProbedAndItsSignerChecked() {
        Onboarding onboarding = onboarding();
        refused("onboarding-screening-hit", () -> onboarding.approve(OFFICER, true, ""));
        onboarding.recordScreening(true, "S1", "");
        refused("onboarding-account-not-probed", () -> onboarding.approve(OFFICER, true, ""));
        onboarding.recordProbe(Outcome.MATCH, "P1", "示例供应商有限公司");
        refused("onboarding-signer-unchecked", () -> onboarding.approve(OFFICER, false, ""));

        onboarding.approve(OFFICER, true, "");
        onboarding.complete();

        assertThat(onboarding.state()).isEqualTo(Onboarding.State.ONBOARDED);
    }

    @Test
    void revisedFactsLoseWhatWasCheckedBefore() {
        Onboarding onboarding = onboarding();
        onboarding.recordScreening(true, "S1", "");
        onboarding.recordProbe(Outcome.MATCH, "P1", "示例供应商有限公司");
        onboarding.giveBack(OFFICER, "请更换账户");

        onboarding.revise(facts(List.of(new BeneficialOwner("示例受益人", 10_000))), NOW);

        assertThat(onboarding.payoutAccount()).isNull();
        assertThat(onboarding.screeningClear()).isNull();
        refused("onboarding-screening-hit", () -> onboarding.approve(OFFICER, true, ""));
    }

    @Test
    void factsNeedAnOwnerAndSharesThatAddUp() {
        refused("facts-owner-missing", () -> facts(List.of()).checked());
        refused("facts-shares-impossible",
                () -> facts(List.of(new BeneficialOwner("甲", 6000), new BeneficialOwner("乙", 4001))).checked());
        facts(List.of(new BeneficialOwner("甲", 6000), new BeneficialOwner("乙", 4000))).checked();
    }

    private static Onboarding onboarding() {
        return new Onboarding(invitation(TODAY), facts(List.of(new BeneficialOwner("示例受益人", 10_000))), NOW);
    }

    private static GivenFacts facts(List<BeneficialOwner> owners) {
        return new GivenFacts(
                "3415", 100L, null, null, null, EnvironmentalCredit.GREEN, false, MajorPenalty.NONE, List.of(), null, null,
                TransitionPlan.NONE, owners, "9999330200000000101", "999330200001");
    }

    private static Invitation invitation(LocalDate lastDay) {
        ProgrammeWish wish = new ProgrammeWish(
                "示例项目", Money.cny("1.00"), 90, new BasisPoints(9000), Recourse.WITH_RECOURSE, false, null,
                new Standing(null, null, null, null, null, null));
        Programme programme = new Programme(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), wish, NOW);
        Invitee invitee = Invitee.of("91330200GLDEM1010W", "示例供应商有限公司", "示例联系人", "a@supplier.example", null, null);
        return new Invitation(UUID.randomUUID(), programme, UUID.randomUUID(), invitee, lastDay, Invitation.Source.SINGLE, NOW);
    }

    private static void refused(String code, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
