package org.greenlight.programme;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Ids;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Actor;
import org.greenlight.party.Role;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Invitations: the lighthouse enterprise sends them, one at a time or by a file; supplier and funder read theirs. */
@Tag(name = "Invitations")
@RestController
@RequestMapping("/api/v1")
class InvitationController {

    private static final int USUAL_VALIDITY_DAYS = 30;

    private final Inviting inviting;
    private final InvitingFile invitingFile;
    private final Invitations invitations;
    private final ProgrammeProcess process;
    private final BusinessClock clock;

    InvitationController(
            Inviting inviting, InvitingFile invitingFile, Invitations invitations, ProgrammeProcess process,
            BusinessClock clock) {
        this.inviting = inviting;
        this.invitingFile = invitingFile;
        this.invitations = invitations;
        this.process = process;
        this.clock = clock;
    }

    /** @param expiresOn last day on which it can be answered; 30 days from today if absent, 90 at most */
    record Request(
            UUID id, String uscc, String name, String contactName, String contactEmail, String contractNumber,
            String sector, LocalDate expiresOn) {}

    record Resend(LocalDate expiresOn) {}

    record Revocation(String reason) {}

    record View(
            UUID id, UUID programmeId, UUID lighthouseId, UUID funderId, UUID supplierId, String uscc, String name,
            String contactName, String contactEmail, String contractNumber, String state, LocalDate expiresOn, Instant expiresAt,
            String note) {

        static View of(Invitation invitation) {
            return new View(
                    invitation.id(), invitation.programmeId(), invitation.lighthouseId(), invitation.funderId(),
                    invitation.supplierId(), invitation.uscc().value(), invitation.name(), invitation.contactName(),
                    invitation.contactEmail(), invitation.contractNumber(), invitation.state().name(), invitation.expiresOn(),
                    invitation.expiry(), invitation.note());
        }
    }

    @Operation(summary = "Invite a supplier")
    @PostMapping("/programmes/{programmeId}/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    View invite(@PathVariable UUID programmeId, @RequestBody Request request) {
        Actor actor = Actor.current().require(Role.LIGHTHOUSE);
        Invitee invitee = Invitee.of(
                request.uscc(), request.name(), request.contactName(), request.contactEmail(), request.contractNumber(),
                request.sector());
        return View.of(inviting.invite(
                actor, programmeId, request.id() == null ? Ids.next() : request.id(), invitee, lastDay(request.expiresOn()),
                Invitation.Source.SINGLE));
    }

    /** An XLSX or CSV file, see {@link InvitationColumn} for its columns. Answers per row; good rows go on. */
    @Operation(summary = "Invite suppliers by an XLSX or CSV file; each row is answered, good rows go on")
    @PostMapping(path = "/programmes/{programmeId}/invitation-files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    InvitingFile.Result inviteFile(
            @PathVariable UUID programmeId,
            @RequestParam("file") MultipartFile file,
            @RequestParam(name = "expiresOn", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate expiresOn)
            throws IOException {
        Actor actor = Actor.current().require(Role.LIGHTHOUSE);
        if (file.getSize() > InvitationFile.MOST_BYTES) {
            throw Problem.invalid("file-too-large", InvitationFile.MOST_BYTES / (1024 * 1024)).at("file");
        }
        return invitingFile.invite(actor, programmeId, file.getBytes(), lastDay(expiresOn));
    }

    @Operation(summary = "Send an invitation again with a new expiry")
    @PostMapping("/invitations/{id}/resend")
    @Transactional
    public View resend(@PathVariable UUID id, @RequestBody(required = false) Resend request) {
        Invitation invitation = own(id);
        invitation.sendAgain(lastDay(request == null ? null : request.expiresOn()), clock.instant());
        invitations.saveAndFlush(invitation);
        process.sendAgain(invitation);
        return View.of(invitation);
    }

    @Operation(summary = "Revoke an invitation")
    @PostMapping("/invitations/{id}/revoke")
    @Transactional
    public View revoke(@PathVariable UUID id, @RequestBody(required = false) Revocation request) {
        Invitation invitation = own(id);
        invitation.revoke(request == null ? null : request.reason());
        invitations.saveAndFlush(invitation);
        process.revoke(invitation);
        return View.of(invitation);
    }

    @Operation(summary = "List the invitations of a programme")
    @GetMapping("/programmes/{programmeId}/invitations")
    @Transactional(readOnly = true)
    public List<View> ofProgramme(@PathVariable UUID programmeId) {
        return invitations.findAllOf(programmeId, Actor.current().parties()).stream().map(View::of).toList();
    }

    /** All invitations that name the caller's organisation. */
    @Operation(summary = "List the invitations that name one's organisation")
    @GetMapping("/invitations")
    @Transactional(readOnly = true)
    public List<View> mine() {
        return invitations.findAllOf(null, Actor.current().parties()).stream().map(View::of).toList();
    }

    @Operation(summary = "Read an invitation")
    @GetMapping("/invitations/{id}")
    @Transactional(readOnly = true)
    public View one(@PathVariable UUID id) {
        return invitations.findOf(id, Actor.current().parties()).map(View::of).orElseThrow(() -> unknown(id));
    }

    private Invitation own(UUID id) {
        Actor actor = Actor.current().require(Role.LIGHTHOUSE);
        return invitations.findByIdAndLighthouseId(id, actor.organisationId()).orElseThrow(() -> unknown(id));
    }

    private LocalDate lastDay(LocalDate asked) {
        return asked == null ? clock.today().plusDays(USUAL_VALIDITY_DAYS) : asked;
    }

    private static Problem unknown(UUID id) {
        return Problem.notFound("invitation-unknown", id);
    }
}
