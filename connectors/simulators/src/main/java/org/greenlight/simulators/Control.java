package org.greenlight.simulators;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.greenlight.connectors.Wire;
import org.greenlight.connectors.WireProblem;
import org.greenlight.connectors.einvoice.EInvoiceProblem;
import org.greenlight.connectors.registry.DischargeReceipt;
import org.greenlight.simulators.Behaviours.Behaviour;

/** The strings behind the stage: what to do badly, what the world is like, what really happened. No partner has this. */
final class Control implements Partner {

    private record Webhook(URI uri, String token) {}

    private final Registry registry;
    private final Bank bank;
    private final Credits credits;
    private final TaxOffice tax;
    private final BusinessTime time;
    private final Behaviours behaviours;
    private final Set<String> partners;
    private final Map<String, Consumer<byte[]>> world;

    Control(Registry registry, Bank bank, Credits credits, TaxOffice tax, CarbonExchange carbon, StatementPlatform statements,
            ScreeningService screening, BusinessTime time, Behaviours behaviours, Set<String> partners) {
        this.registry = registry;
        this.bank = bank;
        this.credits = credits;
        this.tax = tax;
        this.time = time;
        this.behaviours = behaviours;
        this.partners = partners;
        this.world = Map.of("bank-accounts", bank::learn, "registry-filings", registry::learn, "invoices", tax::learn,
                "footprints", carbon::learn, "ghg-statements", statements::learn, "screening-list", screening::learn);
    }

    @Override
    public String name() {
        return "control";
    }

    @Override
    public String operation(Request request) {
        return "control";
    }

    @Override
    public Response handle(Request request, Mode deviation) {
        try {
            return switch (request.method() + " " + request.path()) {
                case "GET /records" -> Response.json(200, records());
                case "GET /behaviour" -> Response.json(200, behaviours.armed());
                case "POST /behaviour" -> arm(Wire.read(request.body(), Behaviour.class));
                case "DELETE /behaviour" -> done(behaviours::clear);
                case "GET /clock" -> Response.json(200, Map.of("offset", time.offset(), "now", time.now()));
                case "PUT /clock" -> done(() -> time.move(Wire.read(request.body(), BusinessTime.Moved.class).offset()));
                case "PUT /webhook" -> webhook(Wire.read(request.body(), Webhook.class));
                case "POST /bank/incoming" -> Response.json(201, credits.book(request.body()));
                case "POST /tax/states" -> done(() -> tax.turn(request.body()));
                default -> learn(request);
            };
        } catch (EInvoiceProblem e) {
            throw new WireProblem(e.getMessage());
        }
    }

    private static Response done(Runnable work) {
        work.run();
        return Response.json(200, Map.of("done", true));
    }

    private Response learn(Request request) {
        Consumer<byte[]> learner = request.method().equals("POST") && request.path().startsWith("/world/")
                ? world.get(request.path().substring("/world/".length())) : null;
        if (learner == null) {
            throw Refusal.noSuchPath(request);
        }
        return done(() -> learner.accept(request.body()));
    }

    private Response arm(Behaviour behaviour) {
        if (!partners.contains(behaviour.partner()) || behaviour.mode() == null) {
            throw new WireProblem("A behaviour needs a mode and a partner, one of " + partners);
        }
        return done(() -> behaviours.arm(behaviour));
    }

    private Response webhook(Webhook webhook) {
        return done(() -> credits.webhook(webhook.uri(), webhook.token()));
    }

    private Map<String, Object> records() {
        return Map.of("registry", registryRecords(), "bank", bankRecords());
    }

    private Map<String, Object> registryRecords() {
        List<Map<String, Object>> filings = new ArrayList<>();
        int discharged = 0;
        for (RegistryBook.Line line : registry.registrations()) {
            RegistryBook.Registration registration = line.registration();
            if (registration.key() == null) {
                continue;
            }
            DischargeReceipt receipt = registry.dischargeOf(registration.certificate().certificateNumber());
            discharged += receipt == null ? 0 : 1;
            Map<String, Object> filing = new LinkedHashMap<>();
            filing.put("record", line.recordNumber());
            filing.put("recordedAt", line.recordedAt());
            filing.put("key", registration.key());
            filing.put("certificateNumber", registration.certificate().certificateNumber());
            filing.put("registeredAt", registration.certificate().registeredAt());
            filing.put("expiresOn", registration.certificate().expiresOn());
            filing.put("dischargedAt", receipt == null ? null : receipt.dischargedAt());
            filing.put("filing", registration.filing());
            filings.add(filing);
        }
        Map<String, Object> records = new LinkedHashMap<>();
        records.put("filed", filings.size());
        records.put("discharged", discharged);
        records.put("filings", filings);
        return records;
    }

    private Map<String, Object> bankRecords() {
        BigDecimal executed = new BigDecimal("0.00");
        List<Map<String, Object>> payments = new ArrayList<>();
        for (Bank.Line line : bank.orders()) {
            Bank.Order order = line.order();
            if (order.status().accepted()) {
                executed = executed.add(order.status().amount());
            }
            Map<String, Object> payment = new LinkedHashMap<>();
            payment.put("record", line.recordNumber());
            payment.put("executedAt", line.recordedAt());
            payment.put("key", order.key());
            payment.put("messageId", order.payment().messageId());
            payment.put("endToEndId", order.payment().endToEndId());
            payment.put("status", order.status().status());
            payment.put("reasonCode", order.status().reasonCode());
            payment.put("amount", order.status().accepted() ? order.status().amount() : order.payment().amount());
            payment.put("currency", order.payment().currency());
            payment.put("creditorName", order.payment().creditor().name());
            payment.put("creditorAccount", order.payment().creditor().account());
            payments.add(payment);
        }
        Map<String, Object> records = new LinkedHashMap<>();
        records.put("executed", executed);
        records.put("payments", payments);
        records.put("credits", credits.credits());
        return records;
    }
}
