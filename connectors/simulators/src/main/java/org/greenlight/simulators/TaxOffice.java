package org.greenlight.simulators;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

import org.greenlight.connectors.Wire;
import org.greenlight.connectors.WireProblem;
import org.greenlight.connectors.einvoice.EInvoice;
import org.greenlight.connectors.einvoice.EInvoiceXml;
import org.greenlight.connectors.einvoice.InvoiceQuery;
import org.greenlight.connectors.einvoice.InvoiceStatus;
import org.greenlight.connectors.einvoice.InvoiceStatus.State;

/** Knows the e-invoices that were issued, and which of them were reversed since. */
final class TaxOffice implements Partner {

    private record Issued(byte[] document) {}

    record Turned(String number, State state) {}

    private final Journal journal;
    private final Map<String, EInvoice> invoices = new HashMap<>();
    private final Map<String, State> turned = new HashMap<>();

    TaxOffice(Journal journal, World world) {
        this.journal = journal;
        world.files("invoices", ".xml").forEach(this::keep);
        for (Journal.Entry entry : journal.recovered()) {
            switch (entry.kind()) {
                case "world.invoices" -> keep(entry.as(Issued.class).document());
                case "tax.turned" -> keep(entry.as(Turned.class));
                default -> { }
            }
        }
    }

    @Override
    public String name() {
        return "tax";
    }

    @Override
    public String operation(Request request) {
        return "verify";
    }

    @Override
    public synchronized Response handle(Request request, Mode deviation) {
        if (!request.is("POST", "/verifications")) {
            throw Refusal.noSuchPath(request);
        }
        if (deviation == Mode.REFUSE) {
            throw new Refusal(422, "TRIES_USED_UP", "The tries of today for this invoice are used up");
        }
        return Response.json(200, status(InvoiceQuery.read(request.body()), deviation));
    }

    /** Adds an issued e-invoice, as its XML. */
    synchronized void learn(byte[] xml) {
        EInvoiceXml.read(xml);
        journal.append("world.invoices", new Issued(xml));
        keep(xml);
    }

    /** Reverses or voids an e-invoice, or makes it normal again: {@code {number, state}}. */
    synchronized void turn(byte[] json) {
        Turned change = Wire.read(json, Turned.class);
        if (change.state() == null || !invoices.containsKey(change.number())) {
            throw new WireProblem("The tax office has no invoice " + change.number() + ", or the state is missing");
        }
        journal.append("tax.turned", change);
        keep(change);
    }

    private InvoiceStatus status(InvoiceQuery query, Mode deviation) {
        EInvoice invoice = invoices.get(query.number());
        if (invoice == null || !invoice.issueDate().equals(query.issueDate()) || invoice.gross().compareTo(query.gross()) != 0) {
            return InvoiceStatus.notFound(query.number());
        }
        BigDecimal gross = deviation == Mode.WRONG_AMOUNT ? invoice.gross().add(BigDecimal.ONE) : invoice.gross();
        return new InvoiceStatus(turned.getOrDefault(invoice.number(), State.NORMAL), invoice.number(), invoice.issueDate(), invoice.sellerUscc(),
                invoice.sellerName(), invoice.buyerUscc(), invoice.buyerName(), invoice.net(), invoice.tax(), gross);
    }

    private void keep(byte[] xml) {
        EInvoice invoice = EInvoiceXml.read(xml);
        invoices.put(invoice.number(), invoice);
    }

    private void keep(Turned change) {
        turned.put(change.number(), change.state());
    }
}
