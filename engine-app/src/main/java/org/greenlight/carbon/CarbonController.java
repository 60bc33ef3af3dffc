package org.greenlight.carbon;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Actor;
import org.greenlight.party.Role;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A supplier's carbon data with where it came from, for the supplier and the funders that assess it. */
@Tag(name = "Suppliers")
@RestController
class CarbonController {

    private final CarbonDocuments documents;
    private final FootprintRecords footprints;
    private final FootprintRefusals refusals;
    private final StatementRecords statements;
    private final MessageSource messages;
    private final BusinessClock clock;

    CarbonController(
            CarbonDocuments documents, FootprintRecords footprints, FootprintRefusals refusals, StatementRecords statements, MessageSource messages,
            BusinessClock clock) {
        this.documents = documents;
        this.footprints = footprints;
        this.refusals = refusals;
        this.statements = statements;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param sha256 over the bytes as they came, which {@code .../carbon/documents/{id}} gives
     * @param problem why a part of it is not used, or null
     */
    record Document(UUID id, String kind, String source, Instant fetchedAt, String sha256, String problem) {}

    record Statement(
            UUID documentId, int year, String totalTonnesCO2e, EvidenceLevel evidence, String verifier, LocalDate issuedOn) {}

    record Footprint(
            UUID documentId, String pactId, String product, String name, String declaredAmount, String declaredUnit,
            String kilogramsCO2e, EvidenceLevel evidence, LocalDate validFrom, LocalDate validUntil, boolean validToday) {}

    /** A record of the newest answer that is not used. @param position place in the document, from 0 */
    record Refused(UUID documentId, int position, String pactId, String field, String brokenRule, String ruleEn, String ruleZh, String source) {}

    record CarbonData(
            UUID supplierId, List<Document> documents, List<Statement> statements, List<Footprint> footprints, List<Refused> refusedFootprints) {}

    @Operation(summary = "Read a supplier's carbon data with its sources")
    @GetMapping("/api/v1/suppliers/{supplierId}/carbon")
    @Transactional(readOnly = true)
    public CarbonData read(@PathVariable UUID supplierId) {
        Map<UUID, CarbonDocument> seen = visible(supplierId).stream()
                .collect(Collectors.toMap(CarbonDocument::id, document -> document, (a, b) -> a, LinkedHashMap::new));
        return new CarbonData(
                supplierId,
                seen.values().stream().map(CarbonController::shown).toList(),
                statements.findByDocumentIdInOrderByYearDescIdDesc(seen.keySet()).stream().map(CarbonController::shown).toList(),
                newestFootprints(seen.values().stream().toList()),
                newestRefusals(seen.values().stream().toList()));
    }

    /** One document as it came. */
    @Operation(summary = "Read one carbon document as it came")
    @GetMapping(value = "/api/v1/suppliers/{supplierId}/carbon/documents/{documentId}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Transactional(readOnly = true)
    public byte[] document(@PathVariable UUID supplierId, @PathVariable UUID documentId) {
        return visible(supplierId).stream()
                .filter(document -> document.id().equals(documentId))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("carbon-document-unknown", documentId))
                .raw();
    }

    private List<CarbonDocument> visible(UUID supplierId) {
        Actor actor = Actor.current().require(Role.SUPPLIER, Role.OFFICER, Role.APPROVER, Role.AUDITOR);
        return documents.findAllOf(supplierId, actor.parties());
    }

    private List<Footprint> newestFootprints(List<CarbonDocument> newestFirst) {
        return newestFirst.stream()
                .filter(document -> document.kind() == CarbonDocument.Kind.FOOTPRINTS)
                .findFirst()
                .map(document -> footprints.findByDocumentIdInOrderByProductAscIdAsc(List.of(document.id())))
                .orElse(List.of())
                .stream()
                .map(this::shown)
                .toList();
    }

    private List<Refused> newestRefusals(List<CarbonDocument> newestFirst) {
        return newestFirst.stream()
                .filter(document -> document.kind() == CarbonDocument.Kind.FOOTPRINTS)
                .findFirst()
                .map(document -> refusals.findByDocumentIdOrderByPositionAscFieldAsc(document.id()))
                .orElse(List.of())
                .stream()
                .map(this::shown)
                .toList();
    }

    private Refused shown(FootprintRefusal refusal) {
        return new Refused(
                refusal.documentId(), refusal.position(), refusal.pactId(), refusal.field(), refusal.rule().name(),
                text(refusal, Locale.ENGLISH), text(refusal, Locale.SIMPLIFIED_CHINESE), refusal.source());
    }

    private String text(FootprintRefusal refusal, Locale language) {
        return messages.getMessage("pact.rule." + refusal.rule(), new Object[] {refusal.detail()}, language);
    }

    private static Document shown(CarbonDocument document) {
        return new Document(
                document.id(), document.kind().name(), document.source(), document.fetchedAt(), document.sha256(),
                document.problem());
    }

    private static Statement shown(StatementRecord statement) {
        return new Statement(
                statement.documentId(), statement.year(), statement.total().amount().toPlainString(), statement.evidence(),
                statement.verifier(), statement.issuedOn());
    }

    private Footprint shown(FootprintRecord footprint) {
        return new Footprint(
                footprint.documentId(), footprint.pactId(), footprint.product(), footprint.productName(),
                footprint.declaredAmount().toPlainString(), footprint.declaredUnit(), footprint.mass().amount().toPlainString(), footprint.evidence(),
                footprint.validFrom(), footprint.validUntil(), footprint.isValidOn(clock.today()));
    }
}
