package org.greenlight.programme;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.greenlight.kernel.Ids;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Actor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Invites every good row of a file and says of every bad one why not. Each row is a transaction of its own. */
@Component
class InvitingFile {

    private final Inviting inviting;
    private final MessageSource messages;

    InvitingFile(Inviting inviting, MessageSource messages) {
        this.inviting = inviting;
        this.messages = messages;
    }

    enum Outcome { INVITED, REFUSED }

    /** What became of one row. The reason is null for an invited one; {@code field} names the column where one is to blame. */
    record RowResult(
            int row, String uscc, String name, Outcome outcome, UUID invitationId, String field, String reasonCode,
            String reasonEn, String reasonZh) {}

    /** @param digest SHA-256 of the file; the same file again gives the same answer and invites nobody twice */
    record Result(String digest, int invited, int refused, List<RowResult> rows) {}

    Result invite(Actor actor, UUID programmeId, byte[] file, LocalDate lastDay) {
        List<InvitationFile.Line> lines = InvitationFile.read(file);
        String digest = sha256(file);
        Map<String, Integer> firstRowOf = new HashMap<>();
        List<RowResult> results = new ArrayList<>();
        for (InvitationFile.Line line : lines) {
            try {
                Invitee invitee = line.invitee();
                Integer first = firstRowOf.putIfAbsent(invitee.uscc().value(), line.row());
                if (first != null) {
                    throw Problem.refused("row-duplicate", first).at("uscc");
                }
                Invitation.Source source = new Invitation.Source(digest, line.row());
                results.add(invited(line, inviting.invite(actor, programmeId, Ids.next(), invitee, lastDay, source)));
            } catch (Problem problem) {
                if (problem.code().equals("programme-unknown") || problem.code().equals("programme-not-active")) {
                    throw problem;
                }
                results.add(refused(line, problem));
            }
        }
        int invited = (int) results.stream().filter(result -> result.outcome() == Outcome.INVITED).count();
        return new Result(digest, invited, results.size() - invited, results);
    }

    private static RowResult invited(InvitationFile.Line line, Invitation invitation) {
        return new RowResult(
                line.row(), invitation.uscc().value(), invitation.name(), Outcome.INVITED, invitation.id(), null, null, null, null);
    }

    private RowResult refused(InvitationFile.Line line, Problem problem) {
        return new RowResult(
                line.row(), line.text(InvitationColumn.USCC), line.text(InvitationColumn.NAME), Outcome.REFUSED, null,
                problem.field().orElse(null), problem.code(), words(problem, Locale.ENGLISH), words(problem, Locale.SIMPLIFIED_CHINESE));
    }

    private String words(Problem problem, Locale locale) {
        return messages.getMessage(problem.messageKey(), problem.arguments(), locale);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
