package org.greenlight.assessment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenlight.assessment.catalogue.CatalogueFacts;
import org.greenlight.assessment.catalogue.CatalogueShare;
import org.greenlight.carbon.CarbonFacts;
import org.greenlight.carbon.EvidenceLevel;
import org.greenlight.carbon.FootprintCover;
import org.greenlight.carbon.StatementCard;
import org.greenlight.party.ConsentKind;
import org.greenlight.party.PartyFacts;
import org.greenlight.programme.Certificate;
import org.greenlight.programme.CertificateKind;
import org.greenlight.programme.ProgrammeFacts;
import org.greenlight.programme.SupplierFacts;
import org.springframework.stereotype.Component;

/** Puts together what is known to a funder about a supplier on a day. Without consent nothing of its carbon data is known. */
@Component
class FactSheets {

    private final ProgrammeFacts programmes;
    private final PartyFacts parties;
    private final CarbonFacts carbon;
    private final CatalogueFacts catalogue;

    FactSheets(ProgrammeFacts programmes, PartyFacts parties, CarbonFacts carbon, CatalogueFacts catalogue) {
        this.programmes = programmes;
        this.parties = parties;
        this.carbon = carbon;
        this.catalogue = catalogue;
    }

    FactSheet of(UUID supplierId, UUID funderId, LocalDate day) {
        SupplierFacts told = programmes.supplierFacts(supplierId);
        boolean consent = parties.hasConsent(supplierId, ConsentKind.CARBON);
        Optional<StatementCard> statement = consent ? carbon.statement(supplierId) : Optional.empty();
        Optional<FootprintCover> footprints = consent ? carbon.footprints(supplierId, day) : Optional.empty();
        List<Certificate> certificates = told.certificates().stream().filter(held -> held.countsOn(day)).toList();
        CatalogueShare sales = catalogue.share(supplierId, funderId, day);
        EvidenceLevel evidence = statement.map(StatementCard::evidence).orElse(EvidenceLevel.NONE);
        return new FactSheet(
                told.sector(),
                told.environmentalCredit(),
                told.illegalCapacity(),
                told.majorPenalty(),
                EnergyLevel.of(carbon.highEnergy(told.sector(), funderId, day), kinds(certificates)).name(),
                statement.map(card -> age(card, day)).orElse(null),
                statement.flatMap(card -> carbon.efficiencyBps(card, told.sector(), told.revenue(), funderId, day)).orElse(null),
                footprints.map(FootprintCover::shareBps).orElse(null),
                evidence.name(),
                consent,
                statement.map(StatementCard::year).orElse(null),
                statement.map(StatementCard::sha256).orElse(null),
                footprints.map(FootprintCover::sha256).orElse(null),
                footprints.map(FootprintCover::earliestLapse).orElse(null),
                told.transitionPlan(),
                certificates,
                certificates.stream().map(held -> held.validUntil().plusDays(1)).min(LocalDate::compareTo).orElse(null),
                evidence.pcafScore(),
                statement.flatMap(card -> intensityChange(supplierId, card, told)).orElse(null),
                sales.greenBps(),
                sales.otherBps(),
                statement.map(StatementCard::electricityShareBps).orElse(null),
                told.renewableShareBps(),
                told.renewableEvidence());
    }

    private Optional<Integer> intensityChange(UUID supplierId, StatementCard now, SupplierFacts told) {
        return carbon.statement(supplierId, now.year() - 1)
                .flatMap(before -> carbon.intensityChangeBps(now, told.revenue(), before, told.priorRevenue()));
    }

    private static Set<CertificateKind> kinds(List<Certificate> certificates) {
        return certificates.stream().map(Certificate::kind).collect(Collectors.toSet());
    }

    private static int age(StatementCard statement, LocalDate day) {
        return (int) ChronoUnit.MONTHS.between(statement.periodEnd(), day);
    }
}
