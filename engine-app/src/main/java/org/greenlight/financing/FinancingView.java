package org.greenlight.financing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.greenlight.kernel.Money;
import org.greenlight.programme.Recourse;

/**
 * A financing as its supplier and its funder read it. Amounts are decimal text in {@code currency}, rates basis points;
 * everything of the offer is null until there is one.
 */
record FinancingView(
        UUID id, String number, UUID programmeId, UUID claimId, UUID funderId, UUID supplierId, UUID lighthouseId,
        String invoiceNumber, String contractNumber, String currency, Money face, Money asked, LocalDate dueDate,
        FinancingState state, Terms terms, Amounts amounts, String agreementDigest, LocalDate signBy,
        EndCode endCode, String endNote, Instant appliedAt, Instant disbursedAt, Instant endedAt) {

    /** How the offer came about, with the reasons of both decisions in both languages. */
    record Terms(
            String grade, int advanceRateBps, Money cap, int baseRateBps, String baseRateSource, int greenPartBps, int rateBps,
            Recourse recourse, LocalDate expiresOn, String advanceReasonEn, String advanceReasonZh, String priceReasonEn,
            String priceReasonZh) {}

    record Amounts(Money advance, Money discount, Money payout, Money heldBack, LocalDate valueDate) {}

    static FinancingView of(Financing f) {
        FinancedClaim claim = f.claim;
        return new FinancingView(
                f.id, f.number, claim.programmeId(), claim.claimId(), claim.funderId(), claim.supplierId(), claim.lighthouseId(),
                claim.invoiceNumber(), claim.contractNumber(), claim.currency(), f.claim.face(),
                f.askedMinor == null ? null : f.money(f.askedMinor), claim.dueDate(), f.state,
                f.offer == null ? null : terms(f), f.figures == null ? null : amounts(f), f.agreementDigest, f.signBy,
                f.endCode, f.endNote, f.appliedAt, f.disbursedAt, f.endedAt);
    }

    private static Terms terms(Financing f) {
        return new Terms(f.offer.grade(), f.offer.shareBps(), f.cap(), f.offer.baseBps(), f.offer.baseSource(),
                f.greenPrice.spreadBps(), f.offer.rateBps(), f.offer.recourse(), f.offer.offerExpiresOn(),
                f.advanceRate.advanceReasonEn(), f.advanceRate.advanceReasonZh(),
                f.greenPrice.priceReasonEn(), f.greenPrice.priceReasonZh());
    }

    private static Amounts amounts(Financing f) {
        return new Amounts(f.advance(), f.discount(), f.payout(), f.money(f.figures.heldBackMinor()), f.figures.valueDate());
    }
}
