package org.greenlight.receivable;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.greenlight.connectors.erp.BatchProblem;
import org.greenlight.connectors.erp.BatchSignature;
import org.greenlight.connectors.erp.PayableBatch;
import org.greenlight.connectors.erp.PayableItem;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Ids;
import org.greenlight.kernel.Problem;
import org.greenlight.party.OrganisationCard;
import org.greenlight.party.PartyFacts;
import org.greenlight.party.Scope;
import org.greenlight.party.Uscc;
import org.greenlight.programme.ProgrammeFacts;
import org.greenlight.programme.ProgrammeTerms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a batch of payables in, on whatever road it came. The batch is refused as a whole where it cannot be read or
 * trusted; else each item is decided by itself, in a transaction of its own: the good ones go on, the others say why not.
 * A batch that was broken off is taken up where it stopped, and the same batch again gets the same answer.
 */
@Component
class PayableIntake {

    private final ProgrammeFacts programmes;
    private final PartyFacts parties;
    private final ClaimIntake claims;
    private final Batches batches;
    private final ItemTexts texts;
    private final BusinessClock clock;
    private final TransactionTemplate own;

    PayableIntake(ProgrammeFacts programmes, PartyFacts parties, ClaimIntake claims, Batches batches, ItemTexts texts,
            BusinessClock clock, PlatformTransactionManager transactions) {
        this.programmes = programmes;
        this.parties = parties;
        this.claims = claims;
        this.batches = batches;
        this.texts = texts;
        this.clock = clock;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * @param body exactly the bytes that came: they may be signed
     * @param signature the header {@value BatchSignature#HEADER}, or null
     * @param admission refuses senders who may not bring a batch of this programme
     * @throws Problem if the batch as a whole cannot be taken
     */
    Batch take(byte[] body, String signature, Consumer<ProgrammeTerms> admission) {
        return Scope.SYSTEM.call(() -> {
            PayableBatch stated = read(body);
            Batch batch = own.execute(tx -> {
                ProgrammeTerms terms = terms(stated);
                admission.accept(terms);
                return batches.keep(recognise(stated, terms, body, signature));
            });
            for (int i = 0; i < stated.payables().size(); i++) {
                decide(batch, i + 1, stated.payables().get(i));
            }
            return own.execute(tx -> batches.find(batch.id()).orElseThrow());
        });
    }

    private static PayableBatch read(byte[] body) {
        try {
            return PayableBatch.read(body);
        } catch (BatchProblem e) {
            throw problem(e);
        }
    }

    private ProgrammeTerms terms(PayableBatch stated) {
        UUID lighthouse = parties.byUscc(Uscc.parse(stated.lighthouseUscc()))
                .map(OrganisationCard::id)
                .orElseThrow(() -> Problem.refused("lighthouse-unknown", stated.lighthouseUscc()).at("lighthouseUscc"));
        ProgrammeTerms terms = programmes.terms(programmeId(stated));
        if (!terms.lighthouseId().equals(lighthouse)) {
            throw Problem.refused("batch-of-other-lighthouse", stated.lighthouseUscc()).at("programmeId");
        }
        if (!terms.active()) {
            throw Problem.refused("programme-not-active", terms.id()).at("programmeId");
        }
        return terms;
    }

    private Batch recognise(PayableBatch stated, ProgrammeTerms terms, byte[] body, String signature) {
        boolean signed = signature != null && !signature.isBlank();
        if (signed) {
            checkSignature(body, signature, terms);
        }
        boolean confirms = signed && terms.signedBatchConfirms() && terms.signerAuthorityChecked();
        return new Batch(Ids.next(), terms.lighthouseId(), terms.funderId(), terms.id(), stated.batchId(), Fingerprint.sha256(body),
                signed, signed ? terms.erpKeyId() : null, confirms, stated.payables().size(), clock.instant(), List.of());
    }

    private static UUID programmeId(PayableBatch stated) {
        try {
            return UUID.fromString(stated.programmeId());
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("batch-malformed", "programmeId", stated.programmeId()).at("programmeId");
        }
    }

    /** A signature that does not hold refuses the batch: it is never taken as if it had not been signed. */
    private static void checkSignature(byte[] body, String header, ProgrammeTerms terms) {
        try {
            BatchSignature signature = BatchSignature.parse(header);
            if (terms.erpKeyId() == null || !terms.erpKeyId().equals(signature.keyId())) {
                throw Problem.refused("batch-key-unknown", signature.keyId()).at(BatchSignature.HEADER);
            }
            if (!signature.verifies(body, terms.erpPublicKeyPem())) {
                throw Problem.refused("batch-signature-wrong", signature.keyId()).at(BatchSignature.HEADER);
            }
        } catch (BatchProblem e) {
            throw problem(e);
        }
    }

    private void decide(Batch batch, int position, PayableItem item) {
        try {
            own.executeWithoutResult(tx -> {
                if (!batches.isDecided(batch.id(), position)) {
                    UUID claim = claims.take(payable(batch, item)).id();
                    batches.decide(batch, texts.accepted(position, item, claim), clock.instant());
                }
            });
        } catch (Problem problem) {
            own.executeWithoutResult(tx -> {
                if (!batches.isDecided(batch.id(), position)) {
                    batches.decide(batch, texts.refused(position, item, problem), clock.instant());
                }
            });
        }
    }

    private static Payable payable(Batch batch, PayableItem item) {
        return new Payable(Ids.next(), batch.programmeId(), batch.funderId(), Uscc.parse(item.supplierUscc()),
                item.invoiceNumber(), item.item(), item.contractNumber(), InvoiceReading.money(item.amount(), item.currency()),
                item.issueDate(), item.dueDate(), item.invoiceDocument(),
                batch.confirms() ? Claim.Source.SIGNED_BATCH : Claim.Source.UNSIGNED_BATCH);
    }

    private static Problem problem(BatchProblem e) {
        String code = "batch-" + e.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Problem.invalid(code, e.field(), e.getMessage()).at(e.field());
    }
}
