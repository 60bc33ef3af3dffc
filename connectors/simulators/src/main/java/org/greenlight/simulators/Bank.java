package org.greenlight.simulators;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.greenlight.connectors.Wire;
import org.greenlight.connectors.payment.AccountProbe;
import org.greenlight.connectors.payment.Payment;
import org.greenlight.connectors.payment.PaymentStatus;
import org.greenlight.connectors.payment.ProbeResult;

/**
 * The bank: executes a payment order at once and once. The same key, or the same message and end-to-end id, is the same
 * order; the same id for another order is a duplicate (AM05) and moves nothing.
 */
final class Bank implements Partner {

    private static final BigDecimal ONE_FEN = new BigDecimal("0.01");

    record BankAccount(String account, String bankCode, String name, String uscc) {}

    /** One order and what became of it; {@code status} holds the amount that was moved. */
    record Order(String key, String requestDigest, Payment payment, PaymentStatus status) {}

    /** @param recordNumber place in the partners' common record */
    record Line(long recordNumber, Instant recordedAt, Order order) {}

    private final Journal journal;
    private final Map<String, BankAccount> accounts = new HashMap<>();
    private final List<Line> inOrder = new ArrayList<>();
    private final Map<String, Order> byKey = new HashMap<>();
    private final Map<String, Order> byId = new HashMap<>();

    Bank(Journal journal, World world) {
        this.journal = journal;
        byte[] table = world.file("partners/bank-accounts.csv");
        if (table != null) {
            Csv.read(table).forEach(row -> keep(Wire.JSON.convertValue(row, BankAccount.class)));
        }
        for (Journal.Entry entry : journal.recovered()) {
            switch (entry.kind()) {
                case "bank.ordered" -> keep(entry.as(Order.class), entry);
                case "world.bank-accounts" -> keep(entry.as(BankAccount.class));
                default -> { }
            }
        }
    }

    @Override
    public String name() {
        return "bank";
    }

    @Override
    public String operation(Request request) {
        return switch (request.path()) {
            case "/payments" -> "pay";
            case "/account-probes" -> "probe-account";
            default -> "ask";
        };
    }

    @Override
    public synchronized Response handle(Request request, Mode deviation) {
        if (request.is("POST", "/payments")) {
            return Response.xml(pay(request, deviation).bytes());
        }
        if (request.is("POST", "/account-probes")) {
            return Response.json(200, probe(AccountProbe.read(request.body()), deviation));
        }
        String key = request.below("/payments/by-key/");
        if (key != null) {
            Order order = byKey.get(key);
            if (order == null) {
                throw Refusal.unknownKey(key);
            }
            return Response.xml(order.status().bytes());
        }
        throw Refusal.noSuchPath(request);
    }

    /** Adds accounts to what is known: one or a list, as JSON. */
    synchronized void learn(byte[] json) {
        for (BankAccount account : Wire.read(json, BankAccount[].class)) {
            journal.append("world.bank-accounts", account);
            keep(account);
        }
    }

    synchronized List<Line> orders() {
        return List.copyOf(inOrder);
    }

    private PaymentStatus pay(Request request, Mode deviation) {
        Order same = byKey.get(request.requiredKey());
        Payment payment = Payment.read(request.body());
        if (same == null) {
            same = byId.get(id(payment));
            if (same != null && !same.requestDigest().equals(request.digest())) {
                return record(request, payment, rejected(payment, "AM05", "The ids of this order were used for another one"));
            }
        }
        if (same != null) {
            if (!same.requestDigest().equals(request.digest())) {
                throw new Refusal(422, "KEY_REUSED", "The key " + request.key() + " was used for another order");
            }
            return same.status();
        }
        if (deviation == Mode.REFUSE) {
            return record(request, payment, rejected(payment, "AG01", "Told to refuse"));
        }
        BankAccount creditor = accounts.get(payment.creditor().account());
        if (creditor == null) {
            return record(request, payment, rejected(payment, "AC01", "There is no account " + payment.creditor().account()));
        }
        BigDecimal moved = deviation == Mode.WRONG_AMOUNT ? payment.amount().add(ONE_FEN) : payment.amount();
        return record(request, payment, new PaymentStatus(reference("S"), payment.messageId(), payment.endToEndId(), "ACSC", reference("P"),
                moved, payment.currency(), payment.creditor().account(), null, null));
    }

    private PaymentStatus record(Request request, Payment payment, PaymentStatus status) {
        Order order = new Order(request.key(), request.digest(), payment, status);
        keep(order, journal.append("bank.ordered", order));
        return status;
    }

    private PaymentStatus rejected(Payment payment, String code, String reason) {
        return new PaymentStatus(reference("S"), payment.messageId(), payment.endToEndId(), "RJCT", null, null, null, null, code, reason);
    }

    private ProbeResult probe(AccountProbe probe, Mode deviation) {
        if (deviation == Mode.REFUSE) {
            throw new Refusal(422, "PROBE_NOT_OFFERED", "Told to refuse");
        }
        BankAccount account = accounts.get(probe.account());
        ProbeResult.Outcome outcome = account == null || account.bankCode() != null && !account.bankCode().equals(probe.bankCode())
                ? ProbeResult.Outcome.NO_SUCH_ACCOUNT
                : account.name().equals(probe.name()) ? ProbeResult.Outcome.MATCH : ProbeResult.Outcome.NO_MATCH;
        Journal.Entry entry = journal.append("bank.probed", Map.of("probe", probe, "outcome", outcome));
        return new ProbeResult(outcome, String.format("PRB%010d", entry.number()));
    }

    private String reference(String kind) {
        return String.format("BK%s%010d", kind, inOrder.size() + 1);
    }

    private void keep(BankAccount account) {
        accounts.put(account.account(), account);
    }

    private void keep(Order order, Journal.Entry entry) {
        inOrder.add(new Line(entry.number(), entry.at(), order));
        byKey.put(order.key(), order);
        byId.putIfAbsent(id(order.payment()), order);
    }

    private static String id(Payment payment) {
        return payment.messageId() + "\n" + payment.endToEndId();
    }
}
