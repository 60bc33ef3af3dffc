package org.greenlight.receivable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.greenlight.kernel.Money;

/**
 * A claim as its parties see it through the API.
 *
 * @param paymentDate the due date, or the working day it moves to
 * @param source SIGNED_BATCH, UNSIGNED_BATCH or UPLOAD
 * @param refusalCode DEBTOR_REFUSED, INVOICE_VOID, INVOICE_RED_LETTERED, INVOICE_NOT_FOUND, INVOICE_DIFFERS,
 *     VERIFICATION_REFUSED, or null
 */
record ClaimView(UUID id, UUID programmeId, UUID funderId, UUID debtorId, UUID creditorId, String invoiceNumber,
        String item, String contractNumber, Money face, String currency, LocalDate issueDate, LocalDate dueDate,
        LocalDate paymentDate, String source, boolean amountChanged, String state, String refusalCode,
        String refusalReason, Instant receivedAt, Instant verifiedAt, Instant confirmRequestedAt, Instant decidedAt) {}
