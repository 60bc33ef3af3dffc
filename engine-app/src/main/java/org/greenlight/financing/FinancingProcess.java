package org.greenlight.financing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.greenlight.engine.Cases;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Money;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Actor;
import org.greenlight.receivable.ClaimCard;
import org.greenlight.receivable.ReceivableFacts;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From Java to the engine: a supplier applies, and may withdraw until the agreement is signed. */
@Component
class FinancingProcess {

    static final String KEY = "reverse-factoring";
    static final String WITHDRAWN = "financingWithdrawn";

    private static final String ONE_PER_CLAIM = "financing_holds_claim";

    private final Financings financings;
    private final ReceivableFacts receivables;
    private final AgreementReadiness readiness;
    private final Cases cases;
    private final BusinessClock clock;

    FinancingProcess(Financings financings, ReceivableFacts receivables, AgreementReadiness readiness, Cases cases, BusinessClock clock) {
        this.financings = financings;
        this.receivables = receivables;
        this.readiness = readiness;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * Applies for the financing of a confirmed claim. The same application again is answered with the first one's outcome.
     *
     * @param asked the advance wanted; null for as much as can be had
     * @throws Problem {@code claim-not-financeable} if any financing holds the claim, whoever's it is
     */
    @Transactional
    public Financing apply(Actor supplier, UUID id, UUID claimId, Money asked) {
        var known = financings.find(id, supplier.parties());
        if (known.isPresent()) {
            return sameApplication(known.get(), claimId);
        }
        ClaimCard claim = receivables.claim(claimId);
        check(supplier, claim, asked);
        Financing financing = new Financing(
                id, number(id, clock.today()), FinancedClaim.of(claim), asked, supplier.personId(), clock.instant());
        try {
            financings.save(financing);
            financings.flush();
        } catch (DataIntegrityViolationException taken) {
            // Says no more than that: another funder's or supplier's business is not ours to tell.
            throw String.valueOf(taken.getMessage()).contains(ONE_PER_CLAIM)
                    ? Problem.refused("claim-not-financeable", claim.invoiceNumber())
                    : Problem.refused("financing-id-taken", id);
        }
        cases.start(KEY, id, Map.of(
                "financingId", id, "programmeId", claim.programmeId(), "claimId", claim.id(), "funderId", claim.funderId(),
                "lighthouseId", claim.debtorId(), "supplierId", claim.creditorId()));
        return financing;
    }

    @Transactional
    public void withdraw(Actor supplier, UUID id) {
        Financing financing = financings.find(id, supplier.parties())
                .filter(found -> found.claim.supplierId().equals(supplier.organisationId()))
                .orElseThrow(() -> Problem.notFound("financing-unknown", id));
        financing.withdraw(clock.instant());
        financings.save(financing);
        if (!cases.tell(WITHDRAWN, id, Map.of())) {
            throw Problem.refused("financing-not-withdrawable", financing.number);
        }
    }

    private void check(Actor supplier, ClaimCard claim, Money asked) {
        if (!claim.creditorId().equals(supplier.organisationId())) {
            throw Problem.notFound("claim-unknown", claim.id());
        }
        if (!claim.confirmed()) {
            throw Problem.refused("claim-not-confirmed", claim.invoiceNumber()).at("claimId");
        }
        if (!claim.dueDate().isAfter(clock.today())) {
            throw Problem.refused("claim-past-due", claim.invoiceNumber(), claim.dueDate()).at("claimId");
        }
        readiness.obstacle(claim.funderId(), claim.face().currency(), claim.creditorId()).ifPresent(missing -> {
            throw missing;
        });
        if (asked != null && (!asked.isPositive() || asked.compareTo(claim.face()) > 0)) {
            throw Problem.invalid("amount-over-face", asked.text(), claim.face().text()).at("amount");
        }
    }

    private static Financing sameApplication(Financing known, UUID claimId) {
        if (!known.claim.claimId().equals(claimId)) {
            throw Problem.refused("financing-id-taken", known.id);
        }
        return known;
    }

    /** For people: the day and the random tail of the id, e.g. {@code RF-20261201-3F9A1C07B2}. */
    private static String number(UUID id, LocalDate day) {
        String tail = String.format("%016X", id.getLeastSignificantBits()).substring(6);
        return "RF-" + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + tail.toUpperCase(Locale.ROOT);
    }
}
