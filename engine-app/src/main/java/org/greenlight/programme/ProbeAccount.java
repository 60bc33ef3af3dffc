package org.greenlight.programme;

import java.util.UUID;
import org.greenlight.connectors.Answer;
import org.greenlight.connectors.Operation;
import org.greenlight.connectors.payment.AccountProbe;
import org.greenlight.connectors.payment.PaymentBank;
import org.greenlight.connectors.payment.ProbeResult;
import org.greenlight.effects.PartnerCall;
import org.greenlight.party.PartyFacts;
import org.springframework.stereotype.Component;

/** Asks the bank whether the account that the supplier named belongs to the supplier's registered name. */
@Component("probeAccount")
class ProbeAccount extends PartnerCall {

    private final PaymentBank bank;
    private final Onboardings onboardings;
    private final PartyFacts parties;

    ProbeAccount(PaymentBank bank, Onboardings onboardings, PartyFacts parties) {
        this.bank = bank;
        this.onboardings = onboardings;
        this.parties = parties;
    }

    @Override
    protected Operation operation() {
        return bank.probeAccount();
    }

    @Override
    protected byte[] request(UUID invitationId, String key) {
        Onboarding onboarding = onboarding(invitationId);
        GivenFacts facts = onboarding.facts();
        return new AccountProbe(facts.accountNumber(), facts.bankCode(), registeredName(onboarding)).bytes();
    }

    @Override
    protected void done(UUID invitationId, Answer.Done answer) {
        ProbeResult result = ProbeResult.read(answer.response());
        Onboarding onboarding = onboarding(invitationId);
        onboarding.recordProbe(result.outcome(), result.reference(), registeredName(onboarding));
        onboardings.save(onboarding);
    }

    @Override
    protected void refused(UUID invitationId, Answer.Refused answer) {
        Onboarding onboarding = onboarding(invitationId);
        onboarding.giveBackBecause("probe-refused", answer.reason());
        onboardings.save(onboarding);
    }

    @Override
    protected boolean repeatable() {
        return true;
    }

    private String registeredName(Onboarding onboarding) {
        return parties.organisation(onboarding.supplierId()).name();
    }

    private Onboarding onboarding(UUID id) {
        return onboardings.findById(id).orElseThrow();
    }
}
