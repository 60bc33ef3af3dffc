package org.greenlight.receivable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.greenlight.party.Uscc;

/**
 * What makes two claims the same claim: SHA-256 over debtor, creditor, normalised invoice number and item number. No
 * amount and no date is in it, for both are what a second financier would be told differently.
 */
record Fingerprint(String hex) {

    static Fingerprint of(Uscc debtor, Uscc creditor, InvoiceNumber invoice, String item) {
        // No part can hold a line feed, so two different claims never give one text.
        String text = String.join("\n", "claim/1", debtor.value(), creditor.value(), invoice.key(), InvoiceNumber.item(item));
        return new Fingerprint(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
