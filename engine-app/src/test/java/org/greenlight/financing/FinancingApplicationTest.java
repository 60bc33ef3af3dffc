package org.greenlight.financing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.greenlight.Api;
import org.greenlight.kernel.Ids;
import org.greenlight.party.OrganisationCard;
import org.greenlight.party.OrganisationKind;
import org.greenlight.party.Role;
import org.greenlight.party.Scope;
import org.junit.jupiter.api.Test;

class FinancingApplicationTest extends FinancingWorld {

    @Test
    void theOfferIsWhatTheTablesAndTheProgrammeAllow() {
        UUID id = apply(claim());
        task(clerk, id, "acceptOffer");

        var offer = financing(clerk, id);
        assertThat(offer.path("state").asText()).isEqualTo("OFFERED");
        assertThat(offer.path("terms").path("grade").asText()).isEqualTo("A");
        assertThat(offer.path("terms").path("rateBps").asInt()).isEqualTo(345);
        assertThat(offer.path("terms").path("cap").asText()).isEqualTo("1017000.00");
        assertThat(offer.path("terms").path("priceReasonEn").asText()).startsWith("Green grade A");
        assertThat(offer.path("amounts").path("heldBack").asText()).isEqualTo("113000.00");
    }

    @Test
    void aSupplierWithoutAGradeGetsTheOrdinaryProduct() {
        system(() -> {
            graded("NONE");
            return null;
        });
        UUID id = apply(claim());
        task(clerk, id, "acceptOffer");

        var terms = financing(clerk, id).path("terms");
        assertThat(terms.path("grade").asText()).isEqualTo("NONE");
        assertThat(terms.path("advanceRateBps").asInt()).isEqualTo(7000);
        assertThat(terms.path("rateBps").asInt()).isEqualTo(415);
    }

    @Test
    void theSameApplicationTwiceIsOneApplication() {
        UUID claim = claim();
        UUID id = apply(claim);
        assertThat(apply(id, claim).status()).isEqualTo(201);
        assertThat(apply(id, claim()).code()).isEqualTo("financing-id-taken");
    }

    @Test
    void aClaimIsFinancedOnceAcrossAllTenantsAndTheRefusalDoesNotTellByWhom() {
        String fingerprint = UUID.randomUUID().toString();
        UUID mine = claim("1130000.00", clock.today().plusDays(45), supplier.id(), fingerprint);
        // The same payable as another supplier's claim at another time: the index knows it by its fingerprint.
        OrganisationCard other = organisation(OrganisationKind.SUPPLIER, "示例另一供应商");
        Api stranger = person(other, Role.SUPPLIER);
        apply(mine);
        system(() -> jdbc.update("update claim set state = 'LAPSED' where id = ?", mine));
        UUID theirs = claim("1130000.00", clock.today().plusDays(45), other.id(), fingerprint);

        Api.Answer refused = stranger.post("/api/v1/financings", Map.of("id", Ids.next(), "claimId", theirs));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("claim-not-financeable");
        assertThat(refused.text()).doesNotContain(supplier.name()).doesNotContain(funder.name());
    }

    @Test
    void ofTwoApplicationsForOneClaimAtTheSameMomentOneWins() throws Exception {
        UUID claim = claim();
        Callable<Api.Answer> application = () -> apply(Ids.next(), claim);
        var threads = Executors.newFixedThreadPool(4);
        try {
            List<String> outcomes = threads.invokeAll(List.of(application, application, application, application)).stream()
                    .map(answer -> {
                        try {
                            return answer.get().status() == 201 ? "won" : answer.get().code();
                        } catch (Exception broken) {
                            throw new IllegalStateException(broken);
                        }
                    }).toList();
            assertThat(outcomes).containsExactlyInAnyOrder(
                    "won", "claim-not-financeable", "claim-not-financeable", "claim-not-financeable");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whatCannotBeFinancedIsRefusedWithWhatToDo() {
        UUID unconfirmed = claim();
        system(() -> jdbc.update("update claim set state = 'CONFIRM_REQUESTED', decided_at = null where id = ?", unconfirmed));
        assertThat(apply(Ids.next(), unconfirmed).code()).isEqualTo("claim-not-confirmed");

        UUID pastDue = claim("100.00", clock.today(), supplier.id(), UUID.randomUUID().toString());
        assertThat(apply(Ids.next(), pastDue).code()).isEqualTo("claim-past-due");

        Api.Answer tooMuch = clerk.post("/api/v1/financings", Map.of("claimId", claim(), "amount", "1130000.01"));
        assertThat(tooMuch.code()).isEqualTo("amount-over-face");
        Api.Answer noAmount = clerk.post("/api/v1/financings", Map.of("claimId", claim(), "amount", "1,000"));
        assertThat(noAmount.code()).isEqualTo("money-invalid");
        assertThat(noAmount.text()).contains("\"amount\"");

        assertThat(apply(Ids.next(), Ids.next()).status()).isEqualTo(404);
        assertThat(officer.post("/api/v1/financings", Map.of("claimId", claim())).status()).isEqualTo(403);
    }

    @Test
    void aClaimThatIsDueTooLateForTheProgrammeGetsNoOffer() {
        UUID id = apply(claim("1130000.00", clock.today().plusDays(100), supplier.id(), UUID.randomUUID().toString()));
        awaitState(id, "DECLINED");
        assertThat(financing(clerk, id).path("endCode").asText()).isEqualTo("TENOR_TOO_LONG");
        awaitEnd(id);
    }

    @Test
    void withoutAnActiveProgrammeOrAnOnboardedSupplierThereIsNoOffer() {
        system(() -> jdbc.update("update programme set state = 'WITHDRAWN' where id = ?", programmeId));
        UUID inactive = apply(claim());
        awaitState(inactive, "DECLINED");
        assertThat(financing(clerk, inactive).path("endCode").asText()).isEqualTo("PROGRAMME_NOT_ACTIVE");

        system(() -> jdbc.update("update programme set state = 'ACTIVE' where id = ?", programmeId));
        system(() -> jdbc.update("update invitation set state = 'CHECKING' where programme_id = ?", programmeId));
        UUID stranger = apply(claim());
        awaitState(stranger, "DECLINED");
        assertThat(financing(clerk, stranger).path("endCode").asText()).isEqualTo("SUPPLIER_NOT_ONBOARDED");
    }

    @Test
    void theDatabaseShowsAFinancingToItsSupplierAndItsFunderOnly() {
        UUID id = apply(claim());
        assertThat(visibleTo(supplier.id(), id)).isEqualTo(1);
        assertThat(visibleTo(funder.id(), id)).isEqualTo(1);
        assertThat(visibleTo(lighthouse.id(), id)).isZero();
        assertThat(visibleTo(organisation(OrganisationKind.FUNDER, "示例另一银行").id(), id)).isZero();
    }

    private int visibleTo(UUID organisation, UUID id) {
        return Scope.of(organisation).call(() -> transaction.execute(
                tx -> jdbc.queryForObject("select count(*) from financing where id = ?", Integer.class, id)));
    }

    @Test
    void theLighthouseEnterpriseNeverSeesAFinancing() {
        UUID id = apply(claim());
        Api treasurer = person(lighthouse, Role.LIGHTHOUSE);
        assertThat(treasurer.get("/api/v1/financings").status()).isEqualTo(403);
        assertThat(treasurer.get("/api/v1/financings/" + id).status()).isEqualTo(403);
        assertThat(treasurer.list("/api/v1/debtor-notices")).isEmpty();
        Api stranger = person(organisation(OrganisationKind.SUPPLIER, "示例无关供应商"), Role.SUPPLIER);
        assertThat(stranger.get("/api/v1/financings/" + id).status()).isEqualTo(404);
    }

    private Api.Answer apply(UUID id, UUID claim) {
        return clerk.post("/api/v1/financings", Map.of("id", id, "claimId", claim));
    }
}
