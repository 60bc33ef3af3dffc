package org.greenlight.connectors.erp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchSignatureTest {

    private final byte[] batch = PayableBatchTest.BATCH.bytes();

    private static KeyPair keys(String curve) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + kind + "-----\n";
    }

    @Test
    void aSignatureOverExactlyTheseBytesVerifiesAfterTheTripThroughTheHeader() throws GeneralSecurityException {
        KeyPair keys = keys("secp256r1");
        BatchSignature signed = BatchSignature.sign("erp-1", BatchSignature.privateKey(pem("PRIVATE KEY", keys.getPrivate().getEncoded())), batch);
        BatchSignature received = BatchSignature.parse(signed.header());
        String publicKey = pem("PUBLIC KEY", keys.getPublic().getEncoded());
        assertThat(received.keyId()).isEqualTo("erp-1");
        assertThat(received.verifies(batch, publicKey)).isTrue();
        batch[batch.length / 2] ^= 1;
        assertThat(received.verifies(batch, publicKey)).isFalse();
    }

    @Test
    void anotherKeyOrASignatureThatIsNoneDoesNotVerify() throws GeneralSecurityException {
        KeyPair keys = keys("secp256r1");
        String publicKey = pem("PUBLIC KEY", keys.getPublic().getEncoded());
        assertThat(BatchSignature.sign("erp-1", keys("secp256r1").getPrivate(), batch).verifies(batch, publicKey)).isFalse();
        assertThat(new BatchSignature("erp-1", new byte[] {1, 2, 3}).verifies(batch, publicKey)).isFalse();
    }

    @Test
    void aKeyOnAnotherCurveIsRefused() throws GeneralSecurityException {
        String other = pem("PUBLIC KEY", keys("secp384r1").getPublic().getEncoded());
        assertThatThrownBy(() -> BatchSignature.publicKey(other)).isInstanceOf(BatchProblem.class).hasMessageContaining("P-256");
        assertThatThrownBy(() -> BatchSignature.publicKey("no key")).isInstanceOf(BatchProblem.class).hasMessageContaining("PEM");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "keyId=erp", "keyId=\"a\"", "signature=\"AAAA\"", "keyId=\"a\",signature=\"%%\"", "keyId=\"a\",signature=\"A\""})
    void aHeaderWrittenOtherwiseIsRefused(String header) {
        assertThatThrownBy(() -> BatchSignature.parse(header)).isInstanceOf(BatchProblem.class).hasMessageContaining("Greenlight-Signature");
    }
}
