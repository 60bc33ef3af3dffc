package org.greenlight.carbon;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenlight.connectors.Answer;
import org.greenlight.connectors.Operation;
import org.greenlight.connectors.WireProblem;
import org.greenlight.connectors.carbon.Footprint;
import org.greenlight.connectors.carbon.FootprintQuery;
import org.greenlight.connectors.carbon.FootprintReading;
import org.greenlight.connectors.carbon.GhgStatement;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Ids;
import org.greenlight.party.PartyFacts;
import org.greenlight.party.Uscc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what partners say about a supplier. The bytes are always kept; a figure is read only from what is the supplier's. */
@Component
class CarbonIntake {

    private final CarbonDocuments documents;
    private final FootprintRecords footprints;
    private final FootprintRefusals refusals;
    private final StatementRecords statements;
    private final PartyFacts parties;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    CarbonIntake(
            CarbonDocuments documents,
            FootprintRecords footprints,
            FootprintRefusals refusals,
            StatementRecords statements,
            PartyFacts parties,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.documents = documents;
        this.footprints = footprints;
        this.refusals = refusals;
        this.statements = statements;
        this.parties = parties;
        this.clock = clock;
        this.events = events;
    }

    Uscc uscc(UUID supplierId) {
        return parties.organisation(supplierId).uscc();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void takeFootprints(UUID supplierId, Operation from, byte[] response) {
        CarbonDocument document = document(supplierId, CarbonDocument.Kind.FOOTPRINTS, from, response);
        String companyId = FootprintQuery.ofUscc(uscc(supplierId).value()).companyId();
        FootprintReading told = new FootprintReading(List.of(), List.of());
        try {
            told = FootprintReading.read(response);
        } catch (WireProblem unreadable) {
            document.setAside(unreadable.getMessage());
        }
        List<Footprint> own = told.good().stream().filter(footprint -> footprint.companyIds().contains(companyId)).toList();
        // Who names no company was still given as an answer about this one.
        List<FootprintReading.Broken> broken = told.broken().stream()
                .filter(record -> record.companyIds().isEmpty() || record.companyIds().contains(companyId))
                .toList();
        int all = told.good().size() + told.broken().size();
        if (own.size() + broken.size() < all) {
            document.setAside((all - own.size() - broken.size()) + " of " + all + " footprints are not of " + companyId);
        }
        if (!broken.isEmpty()) {
            document.setAside(broken.size() + " of " + all + " footprints break rules: " + broken.stream().map(CarbonIntake::told).collect(Collectors.joining("; ")));
        }
        documents.save(document);
        footprints.saveAll(own.stream().map(footprint -> new FootprintRecord(Ids.next(), document, footprint)).toList());
        broken.forEach(record -> refusals.saveAll(
                record.findings().stream().map(finding -> new FootprintRefusal(Ids.next(), document, record, finding)).toList()));
    }

    private static String told(FootprintReading.Broken record) {
        return "[" + record.position() + "] " + record.findings().stream()
                .map(finding -> finding.field() + " " + finding.rule())
                .collect(Collectors.joining(", "));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void takeStatement(UUID supplierId, Operation from, byte[] response) {
        CarbonDocument document = document(supplierId, CarbonDocument.Kind.STATEMENT, from, response);
        Optional<GhgStatement> own = ownStatement(document, uscc(supplierId), response);
        documents.save(document);
        own.ifPresent(told -> statements.save(new StatementRecord(Ids.next(), document, told)));
    }

    private static Optional<GhgStatement> ownStatement(CarbonDocument document, Uscc uscc, byte[] response) {
        try {
            GhgStatement told = GhgStatement.read(response);
            if (told.organisation().uscc().equals(uscc.value())) {
                return Optional.of(told);
            }
            document.setAside("The statement is of " + told.organisation().uscc() + ", not of " + uscc);
        } catch (WireProblem unreadable) {
            document.setAside(unreadable.getMessage());
        }
        return Optional.empty();
    }

    /** A partner that does not know the supplier, or has no such statement: no data, which is a fact too. */
    @Transactional(propagation = Propagation.MANDATORY)
    void takeRefusal(UUID supplierId, Operation from, Answer.Refused refusal) {
        events.publishEvent(new CarbonEvent.NothingAtPartner(
                supplierId, Set.of(supplierId), source(from), refusal.code(), refusal.reason()));
    }

    private CarbonDocument document(UUID supplierId, CarbonDocument.Kind kind, Operation from, byte[] response) {
        return new CarbonDocument(Ids.next(), supplierId, kind, source(from), clock.instant(), response);
    }

    private static String source(Operation operation) {
        return operation.partner() + "/" + operation.name();
    }
}
