package org.greenlight.assessment.wayup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.greenlight.carbon.EvidenceLevel;
import org.greenlight.verifier.decision.Decided;
import org.greenlight.verifier.decision.DecisionModel;

/** The levers of a supplier, with what the bank's table {@code lever-effort} says of each. */
final class Levers {

    /** A statement of the newest ended year is younger than this, in whole months. */
    private static final int OLDEST_OF_NEWEST_YEAR = 11;

    private static final String SELF = EvidenceLevel.SELF.name();

    /** The facts of certificates that count, with the words of the table. */
    private static final Map<String, String> CERTIFICATES = new TreeMap<>(Map.of(
            "iso14001", "ISO_14001", "iso50001", "ISO_50001", "iso140641", "ISO_14064_1",
            "productFootprintCertificate", "PRODUCT_FOOTPRINT_CERTIFICATE", "cleanerProduction", "CLEANER_PRODUCTION",
            "provincialGreenFactory", "PROVINCIAL_GREEN_FACTORY", "nationalGreenFactory", "NATIONAL_GREEN_FACTORY",
            "greenSupplyChain", "GREEN_SUPPLY_CHAIN", "zeroCarbonFactory", "ZERO_CARBON_FACTORY"));

    private Levers() {}

    static List<Lever> of(DecisionModel efforts) {
        List<Lever> levers = new ArrayList<>(List.of(
                new MoreRenewables(effort(efforts, "RENEWABLE_SHARE")),
                new LessEmitted(effort(efforts, "INTENSITY")),
                new MoreFootprints(effort(efforts, "FOOTPRINTS")),
                new Evidence("VERIFIED_STATEMENT", effort(efforts, "VERIFIED_STATEMENT"), facts -> SELF.equals(facts.get("evidenceLevel")),
                        Map.of("evidenceLevel", EvidenceLevel.THIRD_PARTY.name(), "pcafScore", EvidenceLevel.THIRD_PARTY.pcafScore())),
                new Evidence("NEW_STATEMENT", effort(efforts, "NEW_STATEMENT"),
                        facts -> facts.get("dataAgeMonths") instanceof Integer age && age > OLDEST_OF_NEWEST_YEAR,
                        Map.of("dataAgeMonths", OLDEST_OF_NEWEST_YEAR))));
        CERTIFICATES.forEach((fact, word) -> levers.add(
                new Evidence(word, effort(efforts, word), facts -> !Boolean.TRUE.equals(facts.get(fact)), Map.of(fact, true))));
        return levers;
    }

    private static Effort effort(DecisionModel efforts, String lever) {
        Decided decided = efforts.decide("lever-effort", Map.of("lever", lever));
        return new Effort(whole(decided, "stepBps"), whole(decided, "mostSteps"), whole(decided, "effortPerStep"),
                (String) decided.value("reasonEn"), (String) decided.value("reasonZh"));
    }

    private static int whole(Decided decided, String output) {
        return ((BigDecimal) decided.value(output)).intValueExact();
    }
}
