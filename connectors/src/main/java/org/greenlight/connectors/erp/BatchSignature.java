package org.greenlight.connectors.erp;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.greenlight.connectors.erp.BatchProblem.Code;

/**
 * A signature over the exact bytes of a batch: ECDSA on P-256 with SHA-256 (FIPS 186-5), in the header
 * {@value #HEADER} as {@code keyId="...",signature="<Base64 of the DER form>"}.
 *
 * @param keyId which of the debtor's keys; must be the one the programme names
 */
public record BatchSignature(String keyId, byte[] signature) {

    public static final String HEADER = "Greenlight-Signature";

    private static final String ALGORITHM = "SHA256withECDSA";
    private static final Pattern SYNTAX = Pattern.compile("keyId=\"([^\"]{1,200})\",\\s*signature=\"([A-Za-z0-9+/=]{1,200})\"");

    /** @throws BatchProblem when the header is not written as above */
    public static BatchSignature parse(String header) {
        Matcher syntax = SYNTAX.matcher(header == null ? "" : header.trim());
        if (!syntax.matches()) {
            throw new BatchProblem(Code.SIGNATURE_HEADER, HEADER, "The header " + HEADER + " must be keyId=\"...\",signature=\"<Base64>\"");
        }
        try {
            return new BatchSignature(syntax.group(1), Base64.getDecoder().decode(syntax.group(2)));
        } catch (IllegalArgumentException e) {
            throw new BatchProblem(Code.SIGNATURE_HEADER, HEADER, "The signature in the header " + HEADER + " is not Base64");
        }
    }

    public String header() {
        return "keyId=\"" + keyId + "\",signature=\"" + Base64.getEncoder().encodeToString(signature) + "\"";
    }

    /**
     * Whether the holder of the key signed exactly these bytes.
     *
     * @param publicKeyPem X.509 SubjectPublicKeyInfo in PEM
     * @throws BatchProblem when that is no P-256 public key
     */
    public boolean verifies(byte[] batch, String publicKeyPem) {
        PublicKey key = publicKey(publicKeyPem);
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(batch);
            return check.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        }
    }

    /** Signs as the debtor's ERP system does. */
    public static BatchSignature sign(String keyId, PrivateKey key, byte[] batch) {
        try {
            Signature signing = Signature.getInstance(ALGORITHM);
            signing.initSign(key);
            signing.update(batch);
            return new BatchSignature(keyId, signing.sign());
        } catch (InvalidKeyException e) {
            throw new BatchProblem(Code.PUBLIC_KEY, "keyId", "The private key is not an elliptic-curve key");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        }
    }

    /** @throws BatchProblem when the text is no P-256 public key in PEM */
    public static PublicKey publicKey(String pem) {
        try {
            PublicKey key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der(pem, "PUBLIC KEY")));
            if (key instanceof ECPublicKey ec && ec.getParams().getOrder().bitLength() == 256
                    && ec.getParams().toString().contains("secp256r1")) {
                return key;
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new BatchProblem(Code.PUBLIC_KEY, "publicKey", "This is no P-256 public key in PEM (BEGIN PUBLIC KEY)");
        }
        throw new BatchProblem(Code.PUBLIC_KEY, "publicKey", "The key is on another curve than P-256");
    }

    /** @throws BatchProblem when the text is no PKCS #8 private key in PEM */
    public static PrivateKey privateKey(String pem) {
        try {
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der(pem, "PRIVATE KEY")));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new BatchProblem(Code.PUBLIC_KEY, "privateKey", "This is no elliptic-curve private key in PEM (BEGIN PRIVATE KEY)");
        }
    }

    private static byte[] der(String pem, String kind) {
        Matcher body = Pattern.compile("-----BEGIN " + kind + "-----([A-Za-z0-9+/=\\s]+)-----END " + kind + "-----").matcher(pem == null ? "" : pem);
        if (!body.find()) {
            throw new IllegalArgumentException("no PEM");
        }
        return Base64.getMimeDecoder().decode(body.group(1));
    }
}
