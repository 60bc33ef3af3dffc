package org.greenlight.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.greenlight.kernel.Problem;

/**
 * The key with which a lighthouse enterprise's ERP signs its batches of payables.
 *
 * @param publicKeyPem ECDSA P-256 as SubjectPublicKeyInfo (RFC 5480) in PEM; anything else is {@code erp-key-invalid}
 */
@Embeddable
record ErpKey(@Column(name = "erp_key_id") String keyId, @Column(name = "erp_public_key_pem") String publicKeyPem) {

    private static final int P256_BITS = 256;

    /** Checks what a caller gave. Not in the constructor, so that a stored key is always readable. */
    static ErpKey of(String keyId, String publicKeyPem) {
        if (keyId == null || !keyId.matches("[A-Za-z0-9._-]{1,100}")) {
            throw Problem.invalid("erp-key-id-invalid").at("erpKeyId");
        }
        try {
            String base64 = String.valueOf(publicKeyPem).replaceAll("-----(BEGIN|END) PUBLIC KEY-----|\\s", "");
            ECPublicKey key = (ECPublicKey) KeyFactory.getInstance("EC")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
            if (key.getParams().getCurve().getField().getFieldSize() == P256_BITS) {
                return new ErpKey(keyId, publicKeyPem.strip());
            }
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException unreadable) {
            throw Problem.invalid("erp-key-invalid").at("erpPublicKeyPem");
        }
        throw Problem.invalid("erp-key-invalid").at("erpPublicKeyPem");
    }
}
