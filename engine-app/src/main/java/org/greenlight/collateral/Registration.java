package org.greenlight.collateral;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.greenlight.collateral.CollateralEvent.ConflictJudged;
import org.greenlight.collateral.CollateralEvent.DischargeLate;
import org.greenlight.collateral.CollateralEvent.JudgementApproved;
import org.greenlight.collateral.CollateralEvent.RegistrationAbandoned;
import org.greenlight.collateral.CollateralEvent.RegistrationDischarged;
import org.greenlight.collateral.CollateralEvent.RegistrationEffective;
import org.greenlight.collateral.CollateralEvent.RegistrationFiled;
import org.greenlight.collateral.CollateralEvent.RegistrationRefused;
import org.greenlight.collateral.CollateralEvent.RegistrySearched;
import org.greenlight.connectors.registry.Certificate;
import org.greenlight.connectors.registry.SearchResult;
import org.greenlight.kernel.Problem;
import org.springframework.data.domain.AbstractAggregateRoot;

/** The registration of one financing's claim. Steps come in the order of {@link RegistrationState}. */
@Entity
class Registration extends AbstractAggregateRoot<Registration> {

    @Id
    private UUID financingId;

    private String financingNumber;
    private UUID claimId;
    private String fingerprint;
    private UUID funderId;
    private UUID supplierId;
    private UUID lighthouseId;

    @Enumerated(EnumType.STRING)
    private RegistrationState state;

    private String searchNumber;
    private Instant searchedAt;
    private String secondSearchNumber;
    private Instant secondSearchedAt;
    private String judgement;
    private String judgementReason;
    private UUID judgedBy;
    private UUID judgementApprovedBy;
    private String certificateNumber;
    private Instant registeredAt;
    private LocalDate expiresOn;
    private byte[] sealedCode;
    private String refusal;
    private Boolean tryAgain;
    private LocalDate dischargeDueOn;
    private Instant dischargedAt;
    private String dischargeNote;
    private String lateReason;
    private Instant openedAt;

    @Version
    private Long version;

    protected Registration() {}

    void searched(SearchResult result, List<OtherFiling> found) {
        require(RegistrationState.WANTED, RegistrationState.SEARCHED);
        state = RegistrationState.SEARCHED;
        searchNumber = result.searchNumber();
        searchedAt = result.searchedAt();
        registerEvent(new RegistrySearched(financingId, funderOnly(), searchNumber, searchedAt, certificates(found)));
    }

    void judge(boolean conflicting, String reason, UUID person) {
        require(RegistrationState.SEARCHED);
        judgement = conflicting ? "CONFLICT" : "NOT_CONFLICTING";
        judgementReason = reason;
        judgedBy = person;
        judgementApprovedBy = null;
        registerEvent(new ConflictJudged(financingId, funderOnly(), judgement, reason, person));
    }

    /** Four eyes: that another party's filing is no conflict is never one person's word alone. */
    void approveJudgement(boolean approved, String reason, UUID person) {
        require(RegistrationState.SEARCHED);
        if (person.equals(judgedBy)) {
            throw Problem.forbidden("registration-second-person", financingNumber);
        }
        judgementApprovedBy = approved ? person : null;
        judgement = approved ? judgement : null;
        registerEvent(new JudgementApproved(financingId, funderOnly(), approved, reason, person));
    }

    boolean isJudgementApproved() {
        return judgementApprovedBy != null;
    }

    void filed(Certificate certificate, byte[] sealedModificationCode) {
        require(RegistrationState.SEARCHED);
        state = RegistrationState.FILED;
        certificateNumber = certificate.certificateNumber();
        registeredAt = certificate.registeredAt().truncatedTo(ChronoUnit.SECONDS);
        expiresOn = certificate.expiresOn();
        sealedCode = sealedModificationCode;
        registerEvent(new RegistrationFiled(financingId, parties(), certificateNumber, registeredAt, expiresOn));
    }

    void searchedAgain(SearchResult result, List<OtherFiling> found) {
        require(RegistrationState.FILED);
        secondSearchNumber = result.searchNumber();
        secondSearchedAt = result.searchedAt();
        registerEvent(new RegistrySearched(financingId, funderOnly(), secondSearchNumber, secondSearchedAt, certificates(found)));
    }

    /** First in rank: no open filing of another party is as early as ours. */
    boolean ranksFirst(List<OtherFiling> others) {
        return secondSearchedAt != null && others.stream().noneMatch(other -> other.isOpen() && other.ranksBefore(registeredAt));
    }

    void becomeEffective(List<OtherFiling> others) {
        require(RegistrationState.FILED);
        if (!ranksFirst(others)) {
            throw Problem.refused("registration-not-first", certificateNumber);
        }
        state = RegistrationState.EFFECTIVE;
        registerEvent(new RegistrationEffective(financingId, parties(), certificateNumber));
    }

    void refused(String why) {
        refusal = why;
        registerEvent(new RegistrationRefused(financingId, funderOnly(), why));
    }

    void repair(boolean again, String note) {
        tryAgain = again;
        registerEvent(new RegistrationRefused(financingId, funderOnly(), (again ? "try again: " : "give up: ") + note));
    }

    void abandon() {
        require(RegistrationState.WANTED, RegistrationState.SEARCHED);
        state = RegistrationState.ABANDONED;
        registerEvent(new RegistrationAbandoned(financingId, parties(), judgement == null ? "REFUSED" : judgement));
    }

    void startDischarge(LocalDate dueOn) {
        require(RegistrationState.EFFECTIVE);
        dischargeDueOn = dueOn;
    }

    void discharged(Instant at, String reason) {
        require(RegistrationState.FILED, RegistrationState.EFFECTIVE);
        state = RegistrationState.DISCHARGED;
        dischargedAt = at;
        dischargeNote = reason;
        registerEvent(new RegistrationDischarged(financingId, parties(), certificateNumber, at, reason));
    }

    void explainLateDischarge(String reason) {
        lateReason = reason;
        registerEvent(new DischargeLate(financingId, funderOnly(), dischargeDueOn, reason));
    }

    private void require(RegistrationState... allowed) {
        if (!EnumSet.of(allowed[0], allowed).contains(state)) {
            throw Problem.refused("registration-state", financingNumber, state);
        }
    }

    private Set<UUID> parties() {
        return Set.of(funderId, supplierId);
    }

    private Set<UUID> funderOnly() {
        return Set.of(funderId);
    }

    private static List<String> certificates(List<OtherFiling> found) {
        return found.stream().map(OtherFiling::certificateNumber).toList();
    }

    UUID financingId() {
        return financingId;
    }

    UUID funderId() {
        return funderId;
    }

    RegistrationState state() {
        return state;
    }

    String searchNumber() {
        return searchNumber;
    }

    Instant searchedAt() {
        return searchedAt;
    }

    String secondSearchNumber() {
        return secondSearchNumber;
    }

    Instant secondSearchedAt() {
        return secondSearchedAt;
    }

    Optional<String> certificateNumber() {
        return Optional.ofNullable(certificateNumber);
    }

    Instant registeredAt() {
        return registeredAt;
    }

    LocalDate expiresOn() {
        return expiresOn;
    }

    byte[] sealedCode() {
        return sealedCode;
    }

    String refusal() {
        return refusal;
    }

    boolean isTriedAgain() {
        return Boolean.TRUE.equals(tryAgain);
    }

    String judgementReason() {
        return judgementReason;
    }

    UUID judgedBy() {
        return judgedBy;
    }

    String judgement() {
        return judgement;
    }

    LocalDate dischargeDueOn() {
        return dischargeDueOn;
    }

    Instant dischargedAt() {
        return dischargedAt;
    }

    String financingNumber() {
        return financingNumber;
    }
}
