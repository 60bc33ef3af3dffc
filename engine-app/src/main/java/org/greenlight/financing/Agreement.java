package org.greenlight.financing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.greenlight.kernel.Problem;

/** The financing agreement as it was prepared, byte for byte, its named signer, and the signature under exactly it. */
@Entity
class Agreement {

    @Id UUID financingId;
    @Version Long version;
    UUID supplierId;
    UUID funderId;
    UUID signerId;
    String digest;
    byte[] document;
    Instant preparedAt;
    UUID signedBy;
    Instant signedAt;

    protected Agreement() {}

    Agreement(Financing financing, UUID signer, byte[] document, Instant now) {
        financingId = financing.id;
        supplierId = financing.claim.supplierId();
        funderId = financing.claim.funderId();
        signerId = signer;
        this.document = document.clone();
        digest = sha256(document);
        preparedAt = now;
    }

    /**
     * Signs what was prepared.
     *
     * @param shownDigest the digest of the document that the person accepts
     * @throws Problem {@code signer-not-named} for another person, {@code agreement-digest-differs} for another document
     */
    void sign(String shownDigest, UUID person, boolean maySign, Instant now) {
        if (!maySign || !signerId.equals(person)) {
            throw Problem.forbidden("signer-not-named");
        }
        if (!digest.equals(shownDigest) || !digest.equals(sha256(document))) {
            throw Problem.refused("agreement-digest-differs", digest).at("digest");
        }
        signedBy = person;
        signedAt = now;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
