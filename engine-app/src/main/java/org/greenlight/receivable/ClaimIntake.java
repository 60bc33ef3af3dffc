package org.greenlight.receivable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.greenlight.connectors.einvoice.EInvoice;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Ids;
import org.greenlight.kernel.Money;
import org.greenlight.kernel.Problem;
import org.greenlight.kernel.WorkingDays;
import org.greenlight.party.ConsentKind;
import org.greenlight.party.PartyFacts;
import org.greenlight.party.Uscc;
import org.greenlight.programme.ProgrammeFacts;
import org.greenlight.programme.ProgrammeTerms;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes one payable in: checks it, keeps its invoice, makes its claim and starts the confirmation. */
@Component
class ClaimIntake {

    private static final String LIVE_FINGERPRINT = "claim_live_fingerprint";

    private final ProgrammeFacts programmes;
    private final PartyFacts parties;
    private final Claims claims;
    private final Invoices invoices;
    private final ReceivableProcess process;
    private final WorkingDays workingDays;
    private final BusinessClock clock;

    ClaimIntake(ProgrammeFacts programmes, PartyFacts parties, Claims claims, Invoices invoices, ReceivableProcess process,
            WorkingDays workingDays, BusinessClock clock) {
        this.programmes = programmes;
        this.parties = parties;
        this.claims = claims;
        this.invoices = invoices;
        this.process = process;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * In the caller's transaction, which must be in the system's scope: another tenant's use of the same invoice counts.
     *
     * @throws Problem what is wrong with the payable; the transaction must then be rolled back
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Claim take(Payable stated) {
        ProgrammeTerms terms = programmes.terms(stated.programmeId());
        if (!terms.active()) {
            throw Problem.refused("programme-not-active", stated.programmeId());
        }
        UUID supplier = programmes.onboardedSupplier(terms.id(), stated.supplier())
                .orElseThrow(() -> Problem.refused("supplier-not-onboarded", stated.supplier()));
        if (!parties.hasConsent(supplier, ConsentKind.E_INVOICE)) {
            throw Problem.refused("supplier-consent-missing", stated.supplier());
        }
        Uscc debtor = parties.organisation(terms.lighthouseId()).uscc();
        checkDates(stated, terms);

        Invoice invoice = invoice(stated, supplier, debtor, terms);
        Payable payable = stated.face() == null ? stated.ofWholeInvoice(invoice.gross()) : stated;
        checkAmount(payable, invoice, terms);

        Fingerprint fingerprint = Fingerprint.of(debtor, stated.supplier(), new InvoiceNumber(invoice.numberKey()), payable.item());
        Claim claim = save(new Claim(payable, invoice, fingerprint, workingDays.onOrAfter(payable.dueDate()), clock.instant()));
        invoices.take(invoice.id(), payable.face());
        process.start(claim);
        return claim;
    }

    private Invoice invoice(Payable stated, UUID supplier, Uscc debtor, ProgrammeTerms terms) {
        Invoice invoice;
        if (stated.invoiceXml() == null) {
            // A further item of an invoice may come without it once it is kept.
            invoice = invoices.find(supplier, InvoiceNumber.parse(stated.invoiceNumber()).key())
                    .orElseThrow(() -> Problem.invalid("invoice-missing-document", stated.invoiceNumber()).at("invoiceXml"));
        } else {
            EInvoice read = InvoiceReading.read(stated.invoiceXml());
            requireSame("invoice-seller-differs", stated.supplier(), Uscc.parse(read.sellerUscc()));
            requireSame("invoice-buyer-differs", debtor, Uscc.parse(read.buyerUscc()));
            Invoice given = new Invoice(Ids.next(), supplier, terms.lighthouseId(), read.number(),
                    InvoiceNumber.parse(read.number()).key(), read.issueDate(), InvoiceReading.yuan(read.net()),
                    InvoiceReading.yuan(read.tax()), InvoiceReading.yuan(read.gross()), Money.zero(Money.CNY),
                    Fingerprint.sha256(stated.invoiceXml()));
            checkStatedInvoice(stated, given);
            invoice = invoices.keep(given, stated.invoiceXml(), clock.instant());
        }
        if (!invoice.buyerId().equals(terms.lighthouseId())) {
            throw Problem.refused("invoice-buyer-differs", debtor, parties.organisation(invoice.buyerId()).uscc());
        }
        checkStatedInvoice(stated, invoice);
        return invoice;
    }

    private void checkStatedInvoice(Payable stated, Invoice invoice) {
        if (stated.invoiceNumber() != null
                && !InvoiceNumber.parse(stated.invoiceNumber()).key().equals(invoice.numberKey())) {
            throw Problem.invalid("invoice-number-differs", stated.invoiceNumber(), invoice.number()).at("invoiceNumber");
        }
        if (stated.issueDate() != null && !stated.issueDate().equals(invoice.issueDate())) {
            throw Problem.invalid("invoice-issue-date-differs", stated.issueDate(), invoice.issueDate()).at("issueDate");
        }
        if (invoice.issueDate().isAfter(clock.today())) {
            throw Problem.invalid("invoice-from-the-future", invoice.issueDate()).at("issueDate");
        }
    }

    private void checkDates(Payable stated, ProgrammeTerms terms) {
        LocalDate today = clock.today();
        if (!stated.dueDate().isAfter(today)) {
            throw Problem.invalid("payable-due-date-past", stated.dueDate(), today).at("dueDate");
        }
        long days = ChronoUnit.DAYS.between(today, stated.dueDate());
        if (days > terms.maxTenorDays()) {
            throw Problem.refused("payable-tenor-too-long", days, terms.maxTenorDays()).at("dueDate");
        }
    }

    private static void checkAmount(Payable payable, Invoice invoice, ProgrammeTerms terms) {
        Money face = payable.face();
        if (!face.currency().equals(terms.limit().currency()) || !face.currency().equals(invoice.gross().currency())) {
            throw Problem.refused("payable-currency-differs", face.currency(), invoice.gross().currency()).at("currency");
        }
        if (!face.isPositive()) {
            throw Problem.invalid("claim-amount-not-positive", face.text()).at("amount");
        }
        if (face.compareTo(invoice.gross()) > 0) {
            throw Problem.refused("payable-above-invoice", face.text(), invoice.gross().text()).at("amount");
        }
        if (payable.dueDate().isBefore(invoice.issueDate())) {
            throw Problem.invalid("payable-due-before-issue", payable.dueDate(), invoice.issueDate()).at("dueDate");
        }
    }

    private static void requireSame(String problem, Uscc expected, Uscc found) {
        if (!expected.equals(found)) {
            throw Problem.refused(problem, expected, found);
        }
    }

    private Claim save(Claim claim) {
        try {
            Claim saved = claims.save(claim);
            claims.flush();
            return saved;
        } catch (DataIntegrityViolationException e) {
            if (String.valueOf(e.getMessage()).contains(LIVE_FINGERPRINT)) {
                // Who holds the other claim is nobody's business here, not even whether it is of this tenant.
                throw Problem.refused("claim-duplicate");
            }
            throw e;
        }
    }
}
