package org.greenlight.carbon;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.greenlight.connectors.Answer;
import org.greenlight.connectors.Operation;
import org.greenlight.connectors.WireProblem;
import org.greenlight.connectors.carbon.Footprint;
import org.greenlight.connectors.carbon.FootprintQuery;
import org.greenlight.connectors.carbon.FootprintSet;
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
    private final StatementRecords statements;
    private final PartyFacts parties;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    CarbonIntake(
            CarbonDocuments documents,
            FootprintRecords footprints,
            StatementRecords statements,
            PartyFacts parties,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.documents = documents;
        this.footprints = footprints;
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
        List<Footprint> told = List.of();
        try {
            told = FootprintSet.read(response).footprints();
        } catch (WireProblem unreadable) {
            document.setAside(unreadable.getMessage());
        }
        List<Footprint> own = told.stream().filter(footprint -> footprint.companyIds().contains(companyId)).toList();
        if (own.size() < told.size()) {
            document.setAside((told.size() - own.size()) + " of " + told.size() + " footprints are not of " + companyId);
        }
        documents.save(document);
        footprints.saveAll(own.stream().map(footprint -> new FootprintRecord(Ids.next(), document, footprint)).toList());
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
