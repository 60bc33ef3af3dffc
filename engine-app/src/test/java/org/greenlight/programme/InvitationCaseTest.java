package org.greenlight.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenlight.Api;
import org.junit.jupiter.api.Test;

/** A programme, an invitation into it and the supplier's assessment looked at as cases. */
class InvitationCaseTest extends ProgrammeScene {

    @Test
    void aProgrammeAnInvitationAndItsAssessmentAreShownFromTheTrail() {
        UUID programme = activeProgramme(wish());
        UUID invitation = invite(programme, Company.WIND);
        Api contact = join(invitation, Company.WIND, facts(Company.WIND));
        complete(officer, invitation, "onboardSupplier", Map.of("verdict", "approve", "signerAuthorityChecked", true));
        eventually().until(() -> passed(invitation).contains("supplierOnboarded"));

        JsonNode asked = seen(treasurer, programme);
        assertThat(asked.path("kind").asText()).isEqualTo("programme");
        assertThat(asked.path("decisions")).as("the stop list's table is the funder's").isEmpty();
        assertThat(seen(officer, programme).path("decisions").get(0).path("table").asText()).isEqualTo("lighthouse-standing");
        assertThat(pages(asked)).containsExactly("programme");
        assertThat(asked.path("related").get(0).path("id").asText()).isEqualTo(invitation.toString());

        assertThat(pages(seen(treasurer, invitation))).containsExactly("supplier-invitation");
        assertThat(seen(treasurer, invitation).path("done")).extracting(done -> done.path("element").asText())
                .containsExactly("answerInvitation", "giveFacts");
        assertThat(pages(seen(contact, invitation))).containsExactly("supplier-invitation", "supplier-onboarding");
        JsonNode onboarded = seen(officer, invitation);
        assertThat(pages(onboarded)).as("how a screening was concluded is the funder's")
                .containsExactly("supplier-invitation", "supplier-onboarding", "screening-clearance");
        assertThat(onboarded.path("facts").toString()).contains(Company.WIND.uscc(), "MATCH", "CNY 268000000.00");
        assertThat(onboarded.path("related")).extracting(related -> related.path("kind").asText()).containsExactly("programme", "assessment");

        UUID supplier = UUID.fromString(onboarded.path("related").get(1).path("id").asText());
        for (Api party : List.of(officer, contact)) {
            JsonNode assessed = seen(party, supplier);
            assertThat(assessed.path("kind").asText()).isEqualTo("assessment");
            assertThat(assessed.path("state").asText()).isEqualTo("GRADED");
            assertThat(pages(assessed)).contains("green-assessment");
            assertThat(assessed.path("decisions")).extracting(decision -> decision.path("table").asText())
                    .contains("green-exclusion", "green-score", "green-grade");
            assertThat(assessed.path("related").toString()).contains(invitation.toString());
        }
        assertThat(treasurer.get("/api/v1/cases/" + supplier).status()).isEqualTo(404);
    }

    private static List<String> pages(JsonNode seen) {
        return seen.path("pages").findValuesAsText("key");
    }

    private static JsonNode seen(Api party, UUID id) {
        Api.Answer answer = party.get("/api/v1/cases/" + id);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }
}
