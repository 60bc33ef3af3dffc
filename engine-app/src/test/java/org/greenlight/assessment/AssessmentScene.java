package org.greenlight.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenlight.GreenlightTest;
import org.greenlight.connectors.Wire;
import org.greenlight.connectors.carbon.FootprintQuery;
import org.greenlight.party.OrganisationCard;
import org.greenlight.simulators.Simulators;
import org.springframework.beans.factory.annotation.Autowired;

/** What the partners of an assessment know, and how they behave. */
public abstract class AssessmentScene extends GreenlightTest {

    @Autowired
    private Simulators simulators;

    /** The year whose statement is asked for now. */
    protected int statementYear() {
        return clock.today().getYear() - (clock.today().getMonthValue() >= 7 ? 1 : 2);
    }

    /** Teaches the partners a statement, one of the year before with a fifth more, and one valid footprint of the supplier. */
    protected void partnersKnow(OrganisationCard supplier, String tonnes, String level) {
        partnersKnow(supplier, statementYear(), tonnes, level);
        partnersKnow(supplier, statementYear() - 1, new BigDecimal(tonnes).multiply(new BigDecimal("1.2")).toPlainString(), level);
        String companyId = FootprintQuery.ofUscc(supplier.uscc().value()).companyId();
        control("/world/footprints", List.of(Map.of(
                "id", UUID.randomUUID().toString(), "specVersion", "3.0.0", "created", clock.instant().toString(), "status", "Active",
                "companyName", supplier.name(), "companyIds", List.of(companyId), "productDescription", "gear",
                "productIds", List.of("urn:pact:product:customcode:vendor-assigned:" + supplier.uscc().value()),
                "productNameCompany", "gear", "pcf", footprint())));
    }

    /** A footprint that keeps every rule of PACT 3.0: 2.5 kg for a kilogram. */
    protected Map<String, Object> footprint() {
        return new java.util.TreeMap<>(Map.ofEntries(
                Map.entry("declaredUnitOfMeasurement", "kilogram"), Map.entry("declaredUnitAmount", "1"), Map.entry("productMassPerDeclaredUnit", "1"),
                Map.entry("referencePeriodStart", statementYear() + "-01-01T00:00:00Z"),
                Map.entry("referencePeriodEnd", (statementYear() + 1) + "-01-01T00:00:00Z"),
                Map.entry("pcfExcludingBiogenicUptake", "2.5"), Map.entry("pcfIncludingBiogenicUptake", "2.5"), Map.entry("fossilGhgEmissions", "2.5"),
                Map.entry("fossilCarbonContent", "0"), Map.entry("ipccCharacterizationFactors", List.of("AR6")),
                Map.entry("crossSectoralStandards", List.of("ISO14067")), Map.entry("exemptedEmissionsPercent", "1.5")));
    }

    private void partnersKnow(OrganisationCard supplier, int year, String tonnes, String level) {
        control("/world/ghg-statements", Map.of(
                "format", "greenlight.ghg-statement/1", "organisation", Map.of("uscc", supplier.uscc().value(), "name", supplier.name()),
                "year", year, "totalTonnesCO2e", tonnes, "verification", Map.of("level", level, "verifier", "示例碳核查"),
                "issuedOn", clock.today().toString()));
    }

    protected void control(String path, Object body) {
        control(path, Wire.bytes(body));
    }

    protected void control(String path, byte[] body) {
        control("POST", path, body);
    }

    protected void control(String method, String path, byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(simulators.partner("control") + path))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body)).build();
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
