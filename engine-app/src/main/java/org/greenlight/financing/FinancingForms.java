package org.greenlight.financing;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.greenlight.financing.CreditLimits.CreditLimit;
import org.greenlight.kernel.BasisPoints;
import org.greenlight.party.PartyFacts;
import org.greenlight.programme.ProgrammeFacts;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of this feature show, in the reader's language. Text only: a form never computes. */
@Component
@Transactional(readOnly = true)
public class FinancingForms {

    private final Financings financings;
    private final Agreements agreements;
    private final PartyFacts parties;
    private final ProgrammeFacts programmes;
    private final CreditLimits limits;
    private final MessageSource messages;

    FinancingForms(Financings financings, Agreements agreements, PartyFacts parties, ProgrammeFacts programmes, CreditLimits limits,
            MessageSource messages) {
        this.financings = financings;
        this.agreements = agreements;
        this.parties = parties;
        this.programmes = programmes;
        this.limits = limits;
        this.messages = messages;
    }

    public Map<String, Object> offerForm(UUID financingId) {
        return offer(financings.get(financingId));
    }

    public Map<String, Object> queueForm(UUID financingId) {
        return credit(financings.get(financingId));
    }

    public Map<String, Object> creditReviewForm(UUID financingId) {
        return credit(financings.get(financingId));
    }

    public Map<String, Object> creditApprovalForm(UUID financingId) {
        return credit(financings.get(financingId));
    }

    public Map<String, Object> reworkForm(UUID financingId) {
        return offer(financings.get(financingId));
    }

    public Map<String, Object> agreementForm(UUID financingId) {
        return agreement(financings.get(financingId), agreements.get(financingId));
    }

    public Map<String, Object> missingForm(UUID financingId) {
        return missing(financings.get(financingId));
    }

    public Map<String, Object> refusedPayoutForm(UUID financingId) {
        return payout(financings.get(financingId));
    }

    /** For {@code accept-offer} and {@code rework-application}: the whole offer, price included. */
    private Map<String, Object> offer(Financing financing) {
        Map<String, Object> shown = claim(financing);
        shown.put("funder", name(financing.claim.funderId()));
        shown.put("grade", financing.offer.grade());
        shown.put("cap", amount(financing, financing.offer.capMinor()));
        shown.put("share", new BasisPoints(financing.offer.shareBps()).percent());
        shown.put("advance", amount(financing, financing.figures.advanceMinor()));
        shown.put("baseRate", new BasisPoints(financing.offer.baseBps()).percent());
        shown.put("greenPart", new BasisPoints(financing.greenPrice.spreadBps()).percent());
        shown.put("rate", financing.offer.rate().percent());
        shown.put("valueDate", financing.figures.valueDate().toString());
        shown.put("days", String.valueOf(ChronoUnit.DAYS.between(financing.figures.valueDate(), financing.claim.dueDate())));
        shown.put("discount", amount(financing, financing.figures.discountMinor()));
        shown.put("payout", amount(financing, financing.figures.payoutMinor()));
        shown.put("heldBack", amount(financing, financing.figures.heldBackMinor()));
        shown.put("recourse", word("financing.recourse." + financing.offer.recourse()));
        shown.put("offerExpiresOn", financing.offer.offerExpiresOn().toString());
        shown.put("advanceReason", spoken(financing.advanceRate.advanceReasonEn(), financing.advanceRate.advanceReasonZh()));
        shown.put("priceReason", spoken(financing.greenPrice.priceReasonEn(), financing.greenPrice.priceReasonZh()));
        if (financing.reviewNote != null) {
            shown.put("reviewNote", financing.reviewNote);
        }
        return shown;
    }

    /** For the funder's people: the offer, the supplier's word on a rework, and the programme's limit of this moment. */
    private Map<String, Object> credit(Financing financing) {
        Map<String, Object> shown = offer(financing);
        CreditLimit limit = limits.of(financing.claim.programmeId());
        shown.put("limit", limit.limit().text());
        shown.put("reserved", limit.reserved().text());
        shown.put("used", limit.used().text());
        shown.put("free", limit.free().text());
        shown.put("maxTenorDays", String.valueOf(programmes.terms(financing.claim.programmeId()).maxTenorDays()));
        if (financing.reworkNote != null) {
            shown.put("reworkNote", financing.reworkNote);
        }
        if (financing.reviewedBy != null) {
            shown.put("reviewer", parties.personName(financing.reviewedBy));
        }
        return shown;
    }

    /** For {@code supply-missing}: what the agreement lacks, and what to do. */
    private Map<String, Object> missing(Financing financing) {
        Map<String, Object> shown = claim(financing);
        shown.put("missing", messages.getMessage("financing.missing." + financing.missing,
                new Object[] {name(financing.claim.funderId()), name(financing.claim.supplierId())}, LocaleContextHolder.getLocale()));
        return shown;
    }

    private Map<String, Object> agreement(Financing financing, Agreement agreement) {
        Map<String, Object> shown = offer(financing);
        shown.put("signer", parties.personName(agreement.signerId));
        shown.put("signBy", financing.signBy.toString());
        shown.put("digest", agreement.digest);
        shown.put("agreementLink", "[%s](/api/v1/financings/%s/agreement)".formatted(
                word("financing.agreement.open"), financing.id));
        return shown;
    }

    private Map<String, Object> payout(Financing financing) {
        Map<String, Object> shown = credit(financing);
        var account = programmes.payoutAccount(financing.claim.programmeId(), financing.claim.supplierId());
        shown.put("payoutAccount", "%s, %s, %s".formatted(account.name(), account.number(), account.bankCode()));
        return shown;
    }

    private Map<String, Object> claim(Financing financing) {
        Map<String, Object> shown = new LinkedHashMap<>();
        FinancedClaim claim = financing.claim;
        shown.put("number", financing.number);
        shown.put("supplier", name(claim.supplierId()));
        shown.put("debtor", name(claim.lighthouseId()));
        shown.put("contractNumber", claim.contractNumber());
        shown.put("invoiceNumber", claim.invoiceNumber());
        shown.put("face", amount(financing, claim.faceMinor()));
        shown.put("dueDate", claim.dueDate().toString());
        return shown;
    }

    private static String amount(Financing financing, long minor) {
        return financing.claim.currency() + " " + financing.money(minor).text();
    }

    private String name(UUID organisation) {
        return parties.organisation(organisation).name();
    }

    private String word(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private static String spoken(String en, String zh) {
        return Locale.CHINESE.getLanguage().equals(LocaleContextHolder.getLocale().getLanguage()) ? zh : en;
    }
}
