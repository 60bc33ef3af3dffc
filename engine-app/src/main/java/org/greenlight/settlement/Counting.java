package org.greenlight.settlement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Money;
import org.greenlight.kernel.Problem;
import org.greenlight.party.OrganisationCard;
import org.greenlight.party.PartyFacts;
import org.greenlight.programme.Recourse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the financing of a credit and counts it there. The money position moves in the transaction that takes the credit
 * in, wherever the case's token is; the case is only told.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Counting {

    private final Settlements settlements;
    private final BankCredits credits;
    private final PartyFacts parties;
    private final Ledger ledger;
    private final SettlementProcess process;
    private final BusinessClock clock;

    Counting(Settlements settlements, BankCredits credits, PartyFacts parties, Ledger ledger, SettlementProcess process, BusinessClock clock) {
        this.settlements = settlements;
        this.credits = credits;
        this.parties = parties;
        this.ledger = ledger;
        this.process = process;
        this.clock = clock;
    }

    /** Places a new credit: counts it, or leaves it in suspense and starts its clearing. */
    void place(BankCredit credit) {
        Settlement settlement = match(credit).flatMap(settlements::lock).orElse(null);
        if (settlement == null || settlement.state == SettlementState.OPENED) {
            suspend(credit, CreditState.UNMATCHED, settlement);
        } else if (!settlement.takesMoney()) {
            suspend(credit, CreditState.SURPLUS, settlement);
        } else {
            Payer payer = payer(credit, settlement);
            if (payer == Payer.THIRD_PARTY) {
                suspend(credit, CreditState.THIRD_PARTY, settlement);
            } else {
                count(credit, settlement, payer);
                if (credit.state() == CreditState.SURPLUS) {
                    process.clear(credit);
                }
            }
        }
    }

    /** Money that came before its financing was paid out: matched now. A payer that needs judging stays with the officer. */
    void placeEarlier(Settlement settlement) {
        for (BankCredit credit : credits.unmatched(settlement.funderId)) {
            boolean its = match(credit).filter(settlement.financingId::equals).isPresent();
            Payer payer = its ? payer(credit, settlement) : Payer.THIRD_PARTY;
            if (payer != Payer.THIRD_PARTY && settlement.isCollecting()) {
                count(credit, settlement, payer);
                process.creditPlaced(credit.id());
            }
        }
    }

    /** Counts a credit that an officer took for its financing. */
    void countTaken(BankCredit credit) {
        Settlement settlement = settlements.lock(credit.financingId())
                .orElseThrow(() -> Problem.notFound("settlement-unknown", credit.financingId()));
        count(credit, settlement, Payer.DEBTOR);
    }

    private void count(BankCredit credit, Settlement settlement, Payer payer) {
        if (settlement.state == SettlementState.WRITTEN_OFF) {
            recover(credit, settlement);
            return;
        }
        Share share = payer == Payer.SUPPLIER ? settlement.buyBack(credit.rest()) : settlement.collect(credit.rest());
        settlements.save(settlement);
        credit.counted(settlement.financingId, share.counted());
        credits.save(credit);
        if (share.counted().isPositive()) {
            ledger.book(new Posting.Collected(settlement.funderId, settlement.financingId, credit.id(), share.toAdvance(), share.toSupplier()));
            process.paymentMatched(settlement.financingId);
        }
    }

    /** The case is closed; the money is booked against the loss all the same. */
    private void recover(BankCredit credit, Settlement settlement) {
        Money lossBefore = settlement.loss();
        Share share = settlement.recoverLoss(credit.rest(), clock.today());
        settlements.save(settlement);
        credit.counted(settlement.financingId, share.counted());
        credits.save(credit);
        if (share.counted().isPositive()) {
            Money toLoss = lossBefore.minus(settlement.loss());
            ledger.book(new Posting.LossRecovered(
                    settlement.funderId, settlement.financingId, credit.id(), toLoss, share.counted().minus(toLoss)));
            if (settlement.shortfall().isZero()) {
                process.lossRecovered(settlement);
            }
        }
    }

    private void suspend(BankCredit credit, CreditState why, Settlement settlement) {
        credit.suspend(why, settlement == null ? null : settlement.financingId);
        credits.save(credit);
        process.clear(credit);
    }

    /** By our number as the payer's reference, else by invoice numbers; several candidates are one only if one alone fits. */
    Optional<UUID> match(BankCredit credit) {
        if (credit.endToEndId() != null) {
            Optional<UUID> named = only(settlements.byNumber(credit.funderId(), credit.endToEndId()));
            if (named.isPresent()) {
                return named;
            }
        }
        if (credit.invoiceNumbers().isEmpty()) {
            return Optional.empty();
        }
        List<Settlements.Candidate> found = settlements.byInvoices(credit.funderId(), credit.invoiceNumbers());
        List<Settlements.Candidate> open = found.stream().filter(Settlements.Candidate::collecting).toList();
        List<Settlements.Candidate> exact = open.stream().filter(one -> one.openMinor() == credit.rest().minor()).toList();
        return only(found).or(() -> only(open)).or(() -> only(exact));
    }

    private static Optional<UUID> only(List<Settlements.Candidate> candidates) {
        return candidates.size() == 1 ? Optional.of(candidates.get(0).financingId()) : Optional.empty();
    }

    private enum Payer { DEBTOR, SUPPLIER, THIRD_PARTY }

    /** The supplier pays only where it owes: with recourse, once recovery was decided. Otherwise it is a third party here. */
    private Payer payer(BankCredit credit, Settlement settlement) {
        if (is(credit.payerName(), parties.organisation(settlement.lighthouseId))) {
            return Payer.DEBTOR;
        }
        boolean demanded = settlement.state == SettlementState.RECOVERING || settlement.state == SettlementState.WRITTEN_OFF;
        boolean owes = settlement.recourse == Recourse.WITH_RECOURSE && demanded;
        return owes && is(credit.payerName(), parties.organisation(settlement.supplierId)) ? Payer.SUPPLIER : Payer.THIRD_PARTY;
    }

    private static boolean is(String payerName, OrganisationCard organisation) {
        String payer = PayerName.folded(payerName);
        return !payer.isEmpty() && (payer.equals(PayerName.folded(organisation.name()))
                || organisation.formerNames().stream().anyMatch(name -> payer.equals(PayerName.folded(name))));
    }
}
