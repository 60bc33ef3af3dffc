package org.greenlight.receivable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.greenlight.kernel.Money;

/**
 * A claim as the features below read it.
 *
 * @param debtorId the lighthouse enterprise
 * @param creditorId the supplier
 * @param invoiceNumber as printed on the invoice
 * @param face what the debtor owes on this item, once confirmed irrevocably
 * @param fingerprint SHA-256 in hex; the same for the same payable in every tenant
 * @param confirmedAt null until confirmed
 */
public record ClaimCard(UUID id, UUID programmeId, UUID funderId, UUID debtorId, UUID creditorId, String invoiceNumber,
        String item, String contractNumber, Money face, LocalDate issueDate, LocalDate dueDate, String fingerprint,
        boolean confirmed, Instant confirmedAt) {}
