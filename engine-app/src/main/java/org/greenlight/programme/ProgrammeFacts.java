package org.greenlight.programme;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Money;
import org.greenlight.kernel.Problem;
import org.greenlight.party.PartyFacts;
import org.greenlight.party.Uscc;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Read-only answers about programmes and their suppliers, for the diagrams and for the features below. */
@Component
@Transactional(readOnly = true)
public class ProgrammeFacts {

    /** Without a list entry there is no validity; the table refuses such a request before it looks at the days. */
    private static final long NO_DAYS = -1;

    private final Programmes programmes;
    private final Invitations invitations;
    private final Onboardings onboardings;
    private final PartyFacts parties;
    private final BusinessClock clock;

    ProgrammeFacts(
            Programmes programmes, Invitations invitations, Onboardings onboardings, PartyFacts parties, BusinessClock clock) {
        this.programmes = programmes;
        this.invitations = invitations;
        this.onboardings = onboardings;
        this.parties = parties;
        this.clock = clock;
    }

    public ProgrammeTerms terms(UUID programmeId) {
        return programme(programmeId).terms();
    }

    /** The organisation of a supplier that is onboarded in this programme. */
    public Optional<UUID> onboardedSupplier(UUID programmeId, Uscc supplier) {
        return invitations.findByProgrammeIdAndUscc(programmeId, supplier.value())
                .filter(invitation -> invitation.state() == Invitation.State.ONBOARDED)
                .map(Invitation::supplierId);
    }

    /** Where a supplier is paid in this programme; refused if no account was probed and approved. */
    public PayoutAccount payoutAccount(UUID programmeId, UUID supplierId) {
        return onboardings.findByProgrammeIdAndSupplierId(programmeId, supplierId)
                .filter(onboarding -> onboarding.state() == Onboarding.State.ONBOARDED)
                .map(Onboarding::payoutAccount)
                .orElseThrow(() -> Problem.refused("payout-account-missing"));
    }

    /** What the supplier last said about itself to a funder who did not refuse it. */
    public SupplierFacts supplierFacts(UUID supplierId) {
        return knownSupplierFacts(supplierId).orElseThrow(() -> Problem.notFound("supplier-facts-unknown", supplierId));
    }

    /** The same; empty if it said nothing yet. */
    public Optional<SupplierFacts> knownSupplierFacts(UUID supplierId) {
        return onboardings.findFirstBySupplierIdAndStateNotOrderByGivenAtDesc(supplierId, Onboarding.State.REFUSED).map(Onboarding::told);
    }

    public boolean requested(UUID programmeId) {
        return programme(programmeId).state() == Programme.State.REQUESTED;
    }

    public boolean approved(UUID programmeId) {
        return programme(programmeId).state() == Programme.State.APPROVED;
    }

    public boolean returned(UUID programmeId) {
        return programme(programmeId).state() == Programme.State.RETURNED;
    }

    public boolean active(UUID programmeId) {
        return programme(programmeId).state() == Programme.State.ACTIVE;
    }

    public String stopListCheck(UUID programmeId) {
        return programme(programmeId).stopListCheck().name();
    }

    public String listKind(UUID programmeId) {
        return programme(programmeId).standing().listKind().name();
    }

    public String listIssuer(UUID programmeId) {
        return programme(programmeId).standing().listIssuer().name();
    }

    /** Days from the business day to the last day of the list entry; 0 on that day, negative after it. */
    public long listDaysLeft(UUID programmeId) {
        Standing standing = programme(programmeId).standing();
        return standing.listValidUntil() == null
                ? NO_DAYS
                : ChronoUnit.DAYS.between(clock.today(), standing.listValidUntil());
    }

    public String greenEvidence(UUID programmeId) {
        return programme(programmeId).standing().greenEvidence().name();
    }

    /** What the officer sees: the request, the enterprise, what the stop list and the table say. */
    public Map<String, Object> approvalForm(UUID programmeId) {
        Programme programme = programme(programmeId);
        Map<String, Object> fields = ProgrammeForm.fields(programme);
        fields.put("lighthouse", parties.organisation(programme.lighthouseId()).name());
        fields.put("lighthouseUscc", parties.organisation(programme.lighthouseId()).uscc().value());
        fields.put("stopListCheck", programme.stopListCheck().name());
        fields.put("stopListNote", programme.stopListNote());
        StandingDecision decision = programme.standingDecision();
        if (decision != null) {
            boolean chinese = LocaleContextHolder.getLocale().getLanguage().equals("zh");
            fields.put("supports", decision.supports());
            fields.put("limitClass", decision.limitClass());
            fields.put("limitCap", Money.ofMinor(decision.limitCapMinor(), programme.limit().currency()).text());
            fields.put("standingReason", chinese ? decision.reasonZh() : decision.reasonEn());
        }
        return fields;
    }

    public Map<String, Object> confirmationForm(UUID programmeId) {
        Map<String, Object> fields = approvalForm(programmeId);
        fields.put("signerAuthorityChecked", programme(programmeId).terms().signerAuthorityChecked());
        return fields;
    }

    public Map<String, Object> reworkForm(UUID programmeId) {
        return ProgrammeForm.fields(programme(programmeId));
    }

    private Programme programme(UUID id) {
        return programmes.findById(id).orElseThrow(() -> Problem.notFound("programme-unknown", id));
    }
}
