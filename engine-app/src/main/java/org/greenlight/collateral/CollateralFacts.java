package org.greenlight.collateral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.party.PartyFacts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Read-only answers about registrations, for gateways, forms and the features below. */
@Component
@Transactional(readOnly = true)
public class CollateralFacts {

    private final RegistryFile file;
    private final Registrations registrations;
    private final OtherFilings others;
    private final PartyFacts parties;

    CollateralFacts(RegistryFile file, Registrations registrations, OtherFilings others, PartyFacts parties) {
        this.file = file;
        this.registrations = registrations;
        this.others = others;
        this.parties = parties;
    }

    /** Our filing is live, first in rank and not discharged: the condition for any payout. */
    public boolean effective(UUID financingId) {
        return is(financingId, RegistrationState.EFFECTIVE);
    }

    public Optional<String> certificateNumber(UUID financingId) {
        return registrations.findById(financingId).flatMap(Registration::certificateNumber);
    }

    public boolean otherFilingFound(UUID financingId) {
        return !file.openOthers(financingId).isEmpty();
    }

    public boolean judgedNotConflicting(UUID financingId) {
        return "NOT_CONFLICTING".equals(file.registration(financingId).judgement());
    }

    public boolean judgementApproved(UUID financingId) {
        return file.registration(financingId).isJudgementApproved() && !otherFilingFound(financingId);
    }

    public boolean firstInRank(UUID financingId) {
        return file.registration(financingId).ranksFirst(file.openOthers(financingId));
    }

    public boolean triedAgainUnfiled(UUID financingId) {
        return !is(financingId, RegistrationState.FILED) && file.registration(financingId).isTriedAgain();
    }

    public boolean triedAgainFiled(UUID financingId) {
        return is(financingId, RegistrationState.FILED) && file.registration(financingId).isTriedAgain();
    }

    public boolean givenUpFiled(UUID financingId) {
        return is(financingId, RegistrationState.FILED) && !file.registration(financingId).isTriedAgain();
    }

    /** The end of the tenth working day, in the bank's zone. */
    public Date dischargeDeadline(UUID financingId) {
        LocalDate last = file.registration(financingId).dischargeDueOn();
        return Date.from(last.plusDays(1).atStartOfDay(BusinessClock.BANK_ZONE).toInstant());
    }

    /** What {@code judge-conflict} shows. */
    public Map<String, Object> conflictForm(UUID financingId) {
        Map<String, Object> data = form(financingId);
        data.put("filings", others.of(financingId).stream().map(CollateralFacts::row).toList());
        return data;
    }

    /** What {@code approve-judgement} shows: the filings, and who says why that they do not cover the claim. */
    public Map<String, Object> judgementForm(UUID financingId) {
        Registration registration = file.registration(financingId);
        Map<String, Object> data = conflictForm(financingId);
        data.put("judgedBy", parties.personName(registration.judgedBy()));
        data.put("judgementReason", registration.judgementReason());
        return data;
    }

    /** What {@code repair-registration} shows. */
    public Map<String, Object> refusalForm(UUID financingId) {
        return form(financingId);
    }

    /** What {@code discharge-overdue} and {@code discharge-by-hand} show. */
    public Map<String, Object> dischargeForm(UUID financingId) {
        return form(financingId);
    }

    private Map<String, Object> form(UUID financingId) {
        Registration registration = file.registration(financingId);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("financingNumber", registration.financingNumber());
        data.put("state", registration.state().name());
        data.put("searchNumber", text(registration.searchNumber()));
        data.put("certificateNumber", registration.certificateNumber().orElse(""));
        data.put("registeredAt", text(registration.registeredAt()));
        data.put("dischargeDueOn", text(registration.dischargeDueOn()));
        data.put("refusal", text(registration.refusal()));
        return data;
    }

    private static Map<String, Object> row(OtherFiling filing) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("certificateNumber", filing.certificateNumber());
        row.put("registeredAt", text(filing.registeredAt()));
        row.put("securedParty", filing.securedParty());
        row.put("grantor", filing.grantor());
        row.put("description", filing.description());
        row.put("matches", filing.matches());
        return row;
    }

    private static String text(Object value) {
        if (value instanceof Instant instant) {
            return instant.atZone(BusinessClock.BANK_ZONE).toLocalDateTime().toString();
        }
        return value == null ? "" : value.toString();
    }

    private boolean is(UUID financingId, RegistrationState state) {
        return registrations.findById(financingId).filter(registration -> registration.state() == state).isPresent();
    }
}
