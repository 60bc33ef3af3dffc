package org.greenlight.settlement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What an officer proposed about an advance that recovery did not bring back, and what a second person said to it.
 *
 * @param registrationKept the registration outlives the write-off, for the claim is pursued
 * @param lookAgainOn when to look again if recovery goes on
 * @param accepted null while the second person has not decided
 * @param writtenOffMinor what of the advance was given up, in fen; null without a write-off
 */
@Embeddable
record WriteOff(
        @Enumerated(EnumType.STRING) @Column(name = "write_off_proposal") Proposal proposal,
        Boolean registrationKept,
        @Column(name = "proposed_by") UUID proposedBy,
        @Column(name = "proposal_reason") String reason,
        LocalDate lookAgainOn,
        @Column(name = "proposal_accepted") Boolean accepted,
        @Column(name = "proposal_decided_by") UUID decidedBy,
        Long writtenOffMinor,
        LocalDate writtenOffOn) {

    enum Proposal { WRITE_OFF, CONTINUE }

    static WriteOff proposed(Proposal proposal, boolean registrationKept, UUID person, String reason, LocalDate lookAgainOn) {
        return new WriteOff(proposal, registrationKept, person, reason, lookAgainOn, null, null, null, null);
    }

    WriteOff decided(boolean accept, UUID person) {
        return new WriteOff(proposal, registrationKept, proposedBy, reason, lookAgainOn, accept, person, null, null);
    }

    WriteOff carriedOut(long minor, LocalDate on) {
        return new WriteOff(proposal, registrationKept, proposedBy, reason, lookAgainOn, accepted, decidedBy, minor, on);
    }

    boolean isOpen() {
        return accepted == null;
    }

    boolean isAccepted() {
        return Boolean.TRUE.equals(accepted);
    }
}
