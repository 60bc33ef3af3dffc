package org.greenlight.settlement;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenlight.connectors.WireProblem;
import org.greenlight.connectors.payment.Camt054;
import org.greenlight.connectors.payment.CreditNotice;
import org.greenlight.effects.Inbox;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Actor;
import org.greenlight.party.Role;
import org.greenlight.party.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The bank's door: camt.054 messages. A message is durable before it is looked at. */
@Tag(name = "Bank")
@RestController
@RequestMapping("/api/v1/bank-messages")
class BankMessageController {

    static final String SOURCE = "bank";

    private final Inbox inbox;
    private final BankCredits credits;
    private final TransactionTemplate transaction;

    BankMessageController(Inbox inbox, BankCredits credits, TransactionTemplate transaction) {
        this.inbox = inbox;
        this.credits = credits;
        this.transaction = transaction;
    }

    /**
     * What became of a message.
     *
     * @param repeated the same message was here before; it counts once
     * @param credits by booking; one that is missing waits in the inbox (its reason is with the operator's messages)
     */
    record Receipt(String messageId, boolean repeated, List<ReceivedCredit> credits) {}

    record ReceivedCredit(UUID id, String entryReference, String amount, String state, UUID financingId) {}

    /** 422 {@code bank-message-invalid} for what is no camt.054.001.08 (nothing is kept then); else stored, 202. */
    @Operation(summary = "Deliver a camt.054 message (ISO 20022, camt.054.001.08)")
    @PostMapping(consumes = {"application/xml", "text/xml"})
    @ResponseStatus(HttpStatus.ACCEPTED)
    Receipt receive(@RequestBody byte[] body) {
        Actor.current().require(Role.CHANNEL, Role.OPERATOR);
        List<CreditNotice> notices = read(body);
        String messageId = notices.isEmpty() ? "empty" : notices.get(0).messageId();
        String inboxId = messageId + "#" + digest(body);
        boolean fresh = inbox.store(SOURCE, inboxId, CreditIntake.TYPE, body, Map.of());
        if (fresh) {
            inbox.handle(SOURCE, inboxId);
        }
        return new Receipt(messageId, !fresh, Scope.SYSTEM.call(() -> transaction.execute(tx -> found(notices))));
    }

    private List<ReceivedCredit> found(List<CreditNotice> notices) {
        return notices.stream()
                .flatMap(notice -> credits.findByAccountAndEntryReference(notice.account(), notice.entryReference()).stream())
                .map(credit -> new ReceivedCredit(credit.id(), credit.entryReference(), credit.amount().text(), credit.state().name(),
                        credit.financingId()))
                .toList();
    }

    private static List<CreditNotice> read(byte[] body) {
        try {
            return Camt054.read(body);
        } catch (WireProblem unreadable) {
            throw Problem.invalid("bank-message-invalid", unreadable.getMessage());
        }
    }

    /** Two messages under one id with different content are two messages; their bookings still count once. */
    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body)).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
