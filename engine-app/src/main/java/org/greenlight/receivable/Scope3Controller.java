package org.greenlight.receivable;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Phrase;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Actor;
import org.greenlight.party.OrganisationCard;
import org.greenlight.party.PartyFacts;
import org.greenlight.party.Role;
import org.greenlight.party.Scope;
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A lighthouse enterprise's scope 3, category 1, from the invoices it owes. Nothing of any financing is in it. */
@Tag(name = "Receivables")
@RestController
class Scope3Controller {

    /** A gram; the sums are exact before. */
    private static final int DECIMALS = 6;
    private static final int FIRST_YEAR = 2000;

    private final PurchasedGoods purchases;
    private final PartyFacts parties;
    private final MessageSource messages;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    Scope3Controller(PurchasedGoods purchases, PartyFacts parties, MessageSource messages, BusinessClock clock, TransactionTemplate transaction) {
        this.purchases = purchases;
        this.parties = parties;
        this.messages = messages;
        this.clock = clock;
        this.transaction = transaction;
    }

    record Method(Scope3Method method, int lineCount, String spend, int spendShareBps, String tonnesCO2e) {}

    record Supplier(UUID supplierId, String name, int lineCount, String spend, String tonnesCO2e, String qualityScore) {}

    /** @param basisEn which figure was used @param footprintRefusalEn the field and the rule for which the product's footprint was not used */
    record Line(
            UUID supplierId, String invoiceNumber, int lineNumber, LocalDate issueDate, String goodsName, String quantity, String unit, String spend,
            Scope3Method method, String tonnesCO2e, int qualityScore, String footprintId, String basisEn, String basisZh, String refusedField,
            String footprintRefusalEn, String footprintRefusalZh, String refusalSource) {}

    record RollUp(
            UUID lighthouseId, int year, String spend, String tonnesCO2e, String qualityScore, int knownSpendBps, List<Method> methods,
            List<Supplier> suppliers, List<Line> lines, List<Line> linesWithoutData) {}

    @Operation(summary = "Roll up the scope 3 emissions of what a lighthouse enterprise bought in a year")
    @GetMapping("/api/v1/lighthouses/{lighthouseId}/scope3")
    RollUp read(@PathVariable UUID lighthouseId, @RequestParam int year) {
        Actor actor = Actor.current().require(Role.LIGHTHOUSE);
        if (!actor.organisationId().equals(lighthouseId)) {
            throw Problem.notFound("organisation-unknown", lighthouseId);
        }
        if (year < FIRST_YEAR || year > clock.today().getYear()) {
            throw Problem.invalid("scope3-year", String.valueOf(year), String.valueOf(FIRST_YEAR), String.valueOf(clock.today().getYear())).at("year");
        }
        // The suppliers' footprints and statements are not the enterprise's to read; what they come to on its own invoices is.
        return Scope.SYSTEM.call(() -> transaction.execute(tx -> shown(lighthouseId, year, purchases.of(lighthouseId, year))));
    }

    private RollUp shown(UUID lighthouseId, int year, Scope3 rollUp) {
        Scope3.Part all = rollUp.all();
        List<Method> methods = rollUp.byMethod().entrySet().stream()
                .map(part -> new Method(part.getKey(), part.getValue().lines(), part.getValue().spend().toPlainString(), rollUp.shareBps(part.getValue()),
                        part.getKey() == Scope3Method.NO_DATA ? null : tonnes(part.getValue().kilograms())))
                .toList();
        int known = rollUp.shareBps(Scope3.Part.of(rollUp.lines().stream().filter(line -> line.method() != Scope3Method.NO_DATA).toList()));
        return new RollUp(
                lighthouseId, year, all.spend().toPlainString(), tonnes(all.kilograms()), score(rollUp), known, methods,
                rollUp.bySupplier().entrySet().stream().map(part -> shown(parties.organisation(part.getKey()), part.getValue())).toList(),
                rollUp.lines().stream().map(this::shown).toList(), rollUp.withoutData().stream().map(this::shown).toList());
    }

    private static Supplier shown(OrganisationCard supplier, Scope3 part) {
        return new Supplier(supplier.id(), supplier.name(), part.all().lines(), part.all().spend().toPlainString(), tonnes(part.all().kilograms()), score(part));
    }

    private Line shown(PurchasedLine line) {
        var refusal = line.refusal();
        return new Line(
                line.supplierId(), line.invoiceNumber(), line.number(), line.goods().issued(), line.goods().name(),
                line.goods().quantity() == null ? null : line.goods().quantity().toPlainString(), line.goods().unit(), line.spend().toPlainString(),
                line.method(), line.kilograms() == null ? null : tonnes(line.kilograms()), line.score(), line.footprintId(),
                text(line.basis(), Locale.ENGLISH), text(line.basis(), Locale.SIMPLIFIED_CHINESE), refusal == null ? null : refusal.field(),
                refusal == null ? null : text(refusal.rule(), Locale.ENGLISH), refusal == null ? null : text(refusal.rule(), Locale.SIMPLIFIED_CHINESE),
                refusal == null ? null : refusal.source());
    }

    private String text(Phrase phrase, Locale language) {
        return messages.getMessage(phrase, language);
    }

    private static String score(Scope3 part) {
        return part.quality() == null ? null : part.quality().toPlainString();
    }

    private static String tonnes(BigDecimal kilograms) {
        return kilograms.movePointLeft(3).setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }
}
