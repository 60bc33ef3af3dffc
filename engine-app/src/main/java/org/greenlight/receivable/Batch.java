package org.greenlight.receivable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A batch of the debtor's ERP and what became of its items.
 *
 * @param batchId the ERP's own number, unique at the debtor
 * @param sha256 of the bytes as they came
 * @param signed whether the programme's key signed exactly these bytes
 * @param confirms whether that signature is the debtor's confirmation (确权)
 */
record Batch(UUID id, UUID debtorId, UUID funderId, UUID programmeId, String batchId, String sha256, boolean signed,
        String signatureKey, boolean confirms, int size, Instant receivedAt, List<Item> items) {

    enum Outcome { ACCEPTED, REFUSED }

    /**
     * @param code what is wrong, null if accepted; the texts say it in English and Chinese
     */
    record Item(int position, String item, String invoiceNumber, Outcome outcome, UUID claimId, String code, String textEn,
            String textZh) {}

    Batch with(List<Item> decided) {
        return new Batch(id, debtorId, funderId, programmeId, batchId, sha256, signed, signatureKey, confirms, size,
                receivedAt, List.copyOf(decided));
    }
}
