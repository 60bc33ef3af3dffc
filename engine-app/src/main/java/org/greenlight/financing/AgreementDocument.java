package org.greenlight.financing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.greenlight.kernel.BasisPoints;
import org.greenlight.party.OrganisationCard;
import org.greenlight.programme.PayoutAccount;
import org.greenlight.programme.Recourse;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes the financing agreement, in Chinese and English, as one HTML document. */
@Component
class AgreementDocument {

    private static final String TEMPLATE = "agreement/reverse-factoring";

    /** Whom the agreement names beside the figures. */
    record Parties(OrganisationCard supplier, OrganisationCard funder, OrganisationCard debtor, String signer) {}

    private final ITemplateEngine templates;

    AgreementDocument(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** The document's bytes in UTF-8: what is signed is exactly these. */
    byte[] write(Financing financing, Parties parties, PayoutAccount payTo, CollectionAccount collection, LocalDate preparedOn) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("supplier", parties.supplier());
        values.put("funder", parties.funder());
        values.put("debtor", parties.debtor());
        values.put("signer", parties.signer());
        values.put("number", financing.number);
        values.put("preparedOn", preparedOn.toString());
        values.put("contractNumber", financing.claim.contractNumber());
        values.put("invoiceNumber", financing.claim.invoiceNumber());
        values.put("currency", financing.claim.currency());
        values.put("dueDate", financing.claim.dueDate().toString());
        values.put("valueDate", financing.figures.valueDate().toString());
        values.put("days", ChronoUnit.DAYS.between(financing.figures.valueDate(), financing.claim.dueDate()));
        values.put("face", financing.claim.face().text());
        values.put("advance", financing.advance().text());
        values.put("discount", financing.discount().text());
        values.put("payout", financing.payout().text());
        values.put("heldBack", financing.money(financing.figures.heldBackMinor()).text());
        values.put("rate", financing.offer.rate().percent());
        values.put("base", new BasisPoints(financing.offer.baseBps()).percent());
        values.put("greenPart", new BasisPoints(financing.greenPrice.spreadBps()).percent());
        values.put("grade", financing.offer.grade());
        values.put("withRecourse", financing.offer.recourse() == Recourse.WITH_RECOURSE);
        values.put("payTo", payTo);
        values.put("collection", collection);
        return templates.process(TEMPLATE, new Context(Locale.ROOT, values)).getBytes(StandardCharsets.UTF_8);
    }
}
