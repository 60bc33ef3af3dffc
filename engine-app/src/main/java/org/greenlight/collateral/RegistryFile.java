package org.greenlight.collateral;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.greenlight.connectors.registry.Filing;
import org.greenlight.connectors.registry.FilingParty;
import org.greenlight.connectors.registry.FilingType;
import org.greenlight.connectors.registry.NameSearch;
import org.greenlight.connectors.registry.SearchHit;
import org.greenlight.connectors.registry.SearchResult;
import org.greenlight.financing.Deal;
import org.greenlight.financing.FinancingFacts;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Problem;
import org.greenlight.party.OrganisationCard;
import org.greenlight.party.PartyFacts;
import org.greenlight.receivable.ClaimCard;
import org.greenlight.receivable.ReceivableFacts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What is asked from and told to the registry about one financing, and what of its answers concerns our claim. */
@Component
class RegistryFile {

    /** Order 7 of 2021: a registration runs for one month to thirty years. */
    private static final int LONGEST_TERM_MONTHS = 360;

    private final FinancingFacts financings;
    private final ReceivableFacts receivables;
    private final PartyFacts parties;
    private final Registrations registrations;
    private final OtherFilings others;
    private final BusinessClock clock;
    private final int marginMonths;

    RegistryFile(FinancingFacts financings, ReceivableFacts receivables, PartyFacts parties, Registrations registrations,
            OtherFilings others, BusinessClock clock, @Value("${greenlight.registration.margin-months:6}") int marginMonths) {
        this.financings = financings;
        this.receivables = receivables;
        this.parties = parties;
        this.registrations = registrations;
        this.others = others;
        this.clock = clock;
        this.marginMonths = marginMonths;
    }

    Registration registration(UUID financingId) {
        return registrations.findById(financingId).orElseThrow(() -> Problem.notFound("registration-unknown", financingId));
    }

    /** The grantor's current and former names: the registry is indexed by name, and a rename hides earlier filings. */
    NameSearch search(UUID financingId) {
        OrganisationCard grantor = grantor(financingId);
        List<String> names = new ArrayList<>();
        names.add(grantor.name());
        names.addAll(grantor.formerNames());
        return new NameSearch(names);
    }

    Filing filing(UUID financingId) {
        Deal deal = financings.deal(financingId);
        ClaimCard claim = receivables.claim(deal.claimId());
        OrganisationCard funder = parties.organisation(deal.funderId());
        OrganisationCard grantor = parties.organisation(deal.supplierId());
        OrganisationCard debtor = parties.organisation(deal.lighthouseId());
        List<String> invoices = List.of(claim.invoiceNumber());
        String description = ClaimDescription.of(grantor, debtor, claim.contractNumber(), invoices, claim.face().text(),
                claim.dueDate().toString(), deal.number());
        return new Filing(deal.number(), FilingType.AR_ASSIGNMENT_FACTORING, party(funder), party(grantor), party(debtor),
                deal.number(), deal.advance().currency().getCurrencyCode(), deal.advance().amount(),
                termMonths(clock.today(), claim.dueDate(), marginMonths), description, invoices);
    }

    /** Whole months that cover the due date and the margin after it, for late payment and recovery. */
    static int termMonths(LocalDate from, LocalDate dueDate, int marginMonths) {
        LocalDate end = dueDate.plusMonths(marginMonths);
        long months = ChronoUnit.MONTHS.between(from, end);
        if (from.plusMonths(months).isBefore(end)) {
            months++;
        }
        return (int) Math.max(1, Math.min(LONGEST_TERM_MONTHS, months));
    }

    /** Keeps the live filings of other secured parties that may cover the claim; gives all that are known and open. */
    List<OtherFiling> keepOthers(UUID financingId, SearchResult result) {
        Deal deal = financings.deal(financingId);
        ClaimCard claim = receivables.claim(deal.claimId());
        OrganisationCard funder = parties.organisation(deal.funderId());
        OrganisationCard debtor = parties.organisation(deal.lighthouseId());
        for (SearchHit hit : result.hits()) {
            Set<Match> matches = ClaimDescription.matches(hit.description(), List.of(claim.invoiceNumber()), debtor);
            boolean concernsUs = hit.live() && !isOf(funder, hit) && !matches.isEmpty();
            if (concernsUs && !others.existsById(new OtherFiling.Key(financingId, hit.certificateNumber()))) {
                others.save(new OtherFiling(financingId, deal.funderId(), hit, matches));
            }
        }
        return openOthers(financingId);
    }

    List<OtherFiling> openOthers(UUID financingId) {
        return others.of(financingId).stream().filter(OtherFiling::isOpen).toList();
    }

    private static boolean isOf(OrganisationCard funder, SearchHit hit) {
        return hit.securedParty() != null && funder.uscc().value().equals(hit.securedParty().uscc());
    }

    private OrganisationCard grantor(UUID financingId) {
        return parties.organisation(financings.deal(financingId).supplierId());
    }

    private static FilingParty party(OrganisationCard card) {
        return new FilingParty(card.name(), card.uscc().value());
    }
}
