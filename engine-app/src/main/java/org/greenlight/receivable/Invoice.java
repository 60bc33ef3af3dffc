package org.greenlight.receivable;

import java.time.LocalDate;
import java.util.UUID;
import org.greenlight.kernel.Money;

/**
 * An e-invoice as it was first received.
 *
 * @param number as printed; {@code numberKey} is its normalised form
 * @param used what claims have taken of the gross
 * @param xmlSha256 digest of the bytes kept
 */
record Invoice(UUID id, UUID sellerId, UUID buyerId, String number, String numberKey, LocalDate issueDate, Money net,
        Money tax, Money gross, Money used, String xmlSha256) {

    /** Whether another reading of the same number says the same. The bytes may differ: XML can be written anew. */
    boolean saysTheSameAs(Invoice other) {
        return buyerId.equals(other.buyerId) && issueDate.equals(other.issueDate) && net.equals(other.net)
                && tax.equals(other.tax) && gross.equals(other.gross);
    }

    Money free() {
        return gross.minus(used);
    }
}
