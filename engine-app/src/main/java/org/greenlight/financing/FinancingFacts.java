package org.greenlight.financing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Money;
import org.greenlight.kernel.Problem;
import org.greenlight.programme.ProgrammeFacts;
import org.greenlight.receivable.ReceivableFacts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Read-only answers about financings: for tables, gateways, timers, and the features that carry a deal out. */
@Component
@Transactional(readOnly = true)
public class FinancingFacts {

    /** When a queued financing asks for the limit again, on the next day. */
    private static final LocalTime QUEUE_HOUR = LocalTime.of(9, 0);

    private final Financings financings;
    private final Offers offers;
    private final CollectionAccounts collectionAccounts;
    private final ProgrammeFacts programmes;
    private final ReceivableFacts receivables;
    private final BusinessClock clock;

    FinancingFacts(Financings financings, Offers offers,
            CollectionAccounts collectionAccounts, ProgrammeFacts programmes, ReceivableFacts receivables,
            BusinessClock clock) {
        this.financings = financings;
        this.offers = offers;
        this.collectionAccounts = collectionAccounts;
        this.programmes = programmes;
        this.receivables = receivables;
        this.clock = clock;
    }

    /** What was agreed. Refused with {@code offer-not-made} before there is an offer. */
    public Deal deal(UUID financingId) {
        Financing f = financings.get(financingId);
        if (f.figures == null) {
            throw Problem.refused("offer-not-made", f.number);
        }
        FinancedClaim claim = f.claim;
        return new Deal(f.id, f.number, claim.programmeId(), claim.claimId(), claim.funderId(), claim.supplierId(),
                claim.lighthouseId(), f.claim.face(), f.advance(), f.discount(), f.payout(), f.money(f.figures.heldBackMinor()), f.offer.rate(),
                f.offer.recourse(), f.figures.valueDate(), claim.dueDate(), f.offer.grade(), f.agreementDigest,
                programmes.payoutAccount(claim.programmeId(), claim.supplierId()));
    }

    /** The prices of these financings, which all have an offer; in the order of their numbers. */
    public List<PricedDeal> priced(Collection<UUID> financingIds) {
        return financingIds.isEmpty() ? List.of() : financings.findByIdInOrderByNumber(financingIds).stream().map(PricedDeal::of).toList();
    }

    /** Where debtors pay this funder, as of today; agreements and notices name it. */
    public CollectionAccount collectionAccount(UUID funderId, Currency currency) {
        return collectionAccounts.on(clock.today(), funderId, currency);
    }

    /** Whether the funder has named where debtors pay it; nothing can be financed before. In yuan, as every programme is. */
    public boolean collectionAccountNamed(UUID funderId) {
        return collectionAccounts.find(clock.today(), funderId, Money.CNY).isPresent();
    }

    /** Whose collection account this is or once was. */
    public Optional<UUID> funderOfCollectionAccount(String number) {
        return collectionAccounts.funderOf(number);
    }

    /** A to E, or NONE for the ordinary product. */
    public String grade(UUID financingId) {
        return offers.grade(financings.get(financingId).claim);
    }

    public boolean debtorConfirmed(UUID financingId) {
        return receivables.claim(financings.get(financingId).claim.claimId()).confirmed();
    }

    public boolean offerMade(UUID financingId) {
        return isIn(financingId, FinancingState.OFFERED);
    }

    public boolean offerAccepted(UUID financingId) {
        return isIn(financingId, FinancingState.ACCEPTED);
    }

    public boolean limitReserved(UUID financingId) {
        return isIn(financingId, FinancingState.RESERVED);
    }

    public boolean limitQueued(UUID financingId) {
        return isIn(financingId, FinancingState.QUEUED);
    }

    public boolean reviewPassed(UUID financingId) {
        return isIn(financingId, FinancingState.REVIEWED);
    }

    /** Back with the supplier for rework, by the reviewer or by the approver. */
    public boolean returned(UUID financingId) {
        return isIn(financingId, FinancingState.RETURNED);
    }

    public boolean approved(UUID financingId) {
        return isIn(financingId, FinancingState.APPROVED);
    }

    /** After a refused payout: true to pay again, false to undo. */
    public boolean payoutRetried(UUID financingId) {
        return isIn(financingId, FinancingState.REGISTERED);
    }

    /** The end of the offer's last day in the bank's zone. */
    public Date offerExpiry(UUID financingId) {
        return endOf(financings.get(financingId).offer.offerExpiresOn());
    }

    public Date queueRetry(UUID financingId) {
        return Date.from(ZonedDateTime.of(clock.today().plusDays(1), QUEUE_HOUR, BusinessClock.BANK_ZONE).toInstant());
    }

    /** The end of the last day on which the agreement may be signed. */
    public Date signatureDeadline(UUID financingId) {
        return endOf(financings.get(financingId).signBy);
    }

    private boolean isIn(UUID financingId, FinancingState state) {
        return financings.get(financingId).state == state;
    }

    private static Date endOf(LocalDate day) {
        return Date.from(day.plusDays(1).atStartOfDay(BusinessClock.BANK_ZONE).toInstant());
    }
}
