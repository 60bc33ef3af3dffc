package org.greenlight.financing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.greenlight.engine.Submission;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Problem;
import org.greenlight.kernel.WorkingDays;
import org.greenlight.party.Accounts;
import org.greenlight.party.PartyFacts;
import org.greenlight.programme.ProgrammeFacts;
import org.springframework.stereotype.Component;

/** Prepares the agreement with its final figures, and takes the signature of the person it names. */
@Component
class AgreementSigning {

    private final Agreements agreements;
    private final AgreementDocument documents;
    private final PartyFacts parties;
    private final Accounts accounts;
    private final ProgrammeFacts programmes;
    private final CollectionAccounts collectionAccounts;
    private final BaseRates parameters;
    private final Offers offers;
    private final WorkingDays workingDays;
    private final BusinessClock clock;

    AgreementSigning(Agreements agreements, AgreementDocument documents, PartyFacts parties, Accounts accounts,
            ProgrammeFacts programmes, CollectionAccounts collectionAccounts, BaseRates parameters, Offers offers,
            WorkingDays workingDays, BusinessClock clock) {
        this.agreements = agreements;
        this.documents = documents;
        this.parties = parties;
        this.accounts = accounts;
        this.programmes = programmes;
        this.collectionAccounts = collectionAccounts;
        this.parameters = parameters;
        this.offers = offers;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    void prepare(Financing financing) {
        FinancedClaim claim = financing.claim;
        LocalDate today = clock.today();
        UUID signer = signer(financing);
        financing.fixFigures(offers.valueDate());
        byte[] document = documents.write(
                financing,
                new AgreementDocument.Parties(
                        parties.organisation(claim.supplierId()), parties.organisation(claim.funderId()),
                        parties.organisation(claim.lighthouseId()), parties.personName(signer)),
                programmes.payoutAccount(claim.programmeId(), claim.supplierId()),
                collectionAccounts.on(today, claim.funderId(), claim.money()),
                today);
        Agreement agreement = agreements.save(new Agreement(financing, signer, document, clock.instant()));
        LocalDate signBy = Offers.earlier(
                workingDays.plusWorkingDays(today, parameters.offerTerm(today, claim.funderId()).signatureDays()),
                claim.dueDate().minusDays(1));
        financing.agreementPrepared(agreement.digest, signer, signBy);
    }

    void sign(Financing financing, Submission form) {
        if (!form.flag("agree")) {
            throw Problem.invalid("agreement-not-accepted").at("agree");
        }
        Agreement agreement = agreements.get(financing.id);
        agreement.sign(form.required("digest"), form.person(), accounts.maySign(form.actor().accountId()), clock.instant());
        agreements.save(agreement);
        financing.sign(form.person(), clock.today());
    }

    /** Whoever accepted the offer, if that person may sign; else the first of the supplier's authorised signers. */
    private UUID signer(Financing financing) {
        List<UUID> authorised = parties.authorisedSigners(financing.claim.supplierId());
        if (authorised.contains(financing.acceptedBy)) {
            return financing.acceptedBy;
        }
        return authorised.stream().findFirst()
                .orElseThrow(() -> Problem.refused("signer-missing", parties.organisation(financing.claim.supplierId()).name()));
    }
}
