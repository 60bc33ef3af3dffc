package org.greenlight.receivable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenlight.carbon.CarbonFacts;
import org.greenlight.carbon.EvidenceLevel;
import org.greenlight.carbon.GoodsLine;
import org.greenlight.carbon.LineEmissions;
import org.greenlight.carbon.SectorAverage;
import org.greenlight.carbon.StatementCard;
import org.greenlight.carbon.SupplierFootprints;
import org.greenlight.connectors.einvoice.EInvoice;
import org.greenlight.connectors.einvoice.EInvoiceLine;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Money;
import org.greenlight.kernel.Phrase;
import org.greenlight.party.ConsentKind;
import org.greenlight.party.PartyFacts;
import org.greenlight.programme.ProgrammeFacts;
import org.greenlight.programme.SupplierFacts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells for each line that an enterprise owes what its goods emitted, by the best method there is data for. */
@Component
class PurchasedGoods {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal KILOGRAMS = BigDecimal.valueOf(1_000);

    private final Invoices invoices;
    private final CarbonFacts carbon;
    private final ProgrammeFacts programmes;
    private final PartyFacts parties;
    private final BusinessClock clock;

    PurchasedGoods(Invoices invoices, CarbonFacts carbon, ProgrammeFacts programmes, PartyFacts parties, BusinessClock clock) {
        this.invoices = invoices;
        this.carbon = carbon;
        this.programmes = programmes;
        this.parties = parties;
        this.clock = clock;
    }

    /** What is known of a supplier. Without its consent its own figures are not. */
    private record Supplier(SupplierFootprints footprints, Optional<StatementCard> statement, Money revenue, String sector, Optional<SectorAverage> average, boolean consent) {}

    /**
     * The lines of the invoices issued in the year of which the enterprise confirmed a claim, each invoice once. In the caller's
     * transaction, which must be in the system's scope: the suppliers' figures are theirs.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Scope3 of(UUID lighthouseId, int year) {
        Map<UUID, Supplier> suppliers = new HashMap<>();
        List<PurchasedLine> lines = new ArrayList<>();
        for (Invoices.Bought bought : invoices.bought(lighthouseId, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))) {
            Supplier supplier = suppliers.computeIfAbsent(bought.sellerId(), id -> supplier(id, year));
            EInvoice invoice = InvoiceReading.read(bought.xml());
            for (int i = 0; i < invoice.lines().size(); i++) {
                lines.add(line(bought.sellerId(), supplier, invoice, i));
            }
        }
        return new Scope3(lines);
    }

    private Supplier supplier(UUID id, int year) {
        boolean consent = parties.hasConsent(id, ConsentKind.CARBON);
        Optional<SupplierFacts> facts = programmes.knownSupplierFacts(id);
        return new Supplier(
                carbon.productFootprints(id),
                carbon.statement(id, year).or(() -> carbon.statement(id, year - 1)),
                facts.map(SupplierFacts::revenue).orElse(null),
                facts.map(SupplierFacts::sector).orElse(null),
                facts.flatMap(told -> carbon.newestSectorAverage(told.sector(), year, clock.today())),
                consent);
    }

    private PurchasedLine line(UUID supplierId, Supplier supplier, EInvoice invoice, int index) {
        EInvoiceLine told = invoice.lines().get(index);
        GoodsLine goods = new GoodsLine(told.itemName(), told.specification(), told.quantity(), told.unit(), invoice.issueDate());
        LineEmissions byFootprint = supplier.consent() ? supplier.footprints().of(goods) : LineEmissions.withoutConsent();
        Figure figure = byFootprint.known()
                ? new Figure(Scope3Method.SUPPLIER_FOOTPRINT, byFootprint.kilograms(), byFootprint.evidence(),
                        new Phrase("scope3.basis.footprint", byFootprint.footprintId()))
                : bySpend(supplier, told.amount());
        return new PurchasedLine(supplierId, invoice.number(), index + 1, goods, told.amount(), figure.method(), figure.kilograms(), figure.evidence(),
                byFootprint.footprintId(), figure.basis(), byFootprint.refusal());
    }

    private record Figure(Scope3Method method, BigDecimal kilograms, EvidenceLevel evidence, Phrase basis) {}

    private Figure bySpend(Supplier supplier, BigDecimal spend) {
        Optional<StatementCard> statement = supplier.consent() ? supplier.statement() : Optional.empty();
        Optional<BigDecimal> own = statement.flatMap(card -> carbon.kilogramsOfSpend(card, supplier.revenue(), spend));
        if (own.isPresent()) {
            StatementCard card = statement.get();
            return new Figure(Scope3Method.SUPPLIER_INTENSITY, own.get(), card.evidence(), new Phrase("scope3.basis.statement", String.valueOf(card.year())));
        }
        return supplier.average()
                .map(average -> new Figure(
                        Scope3Method.SECTOR_AVERAGE, spend.multiply(average.tonnesPerMillion()).multiply(KILOGRAMS).divide(MILLION), EvidenceLevel.NONE,
                        new Phrase(average.illustrative() ? "scope3.basis.illustrative" : "scope3.basis.sector", supplier.sector(), String.valueOf(average.year()),
                                average.tonnesPerMillion().toPlainString())))
                .orElseGet(() -> new Figure(Scope3Method.NO_DATA, null, EvidenceLevel.NONE, new Phrase("scope3.basis.none")));
    }
}
