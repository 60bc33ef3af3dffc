package org.greenlight.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import org.greenlight.connectors.erp.BatchSignature;

/**
 * Writes {@code engine-app/samples}. Run it from the folder {@code engine-app}. A new ERP key pair is made, the batches
 * are signed and the private key is forgotten when a signature no longer fits, that is after a change of the batches.
 */
public final class WriteSamples {

    static final Path SAMPLES = Path.of("samples");

    private WriteSamples() {}

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        if (!SampleErp.signaturesFit(SAMPLES)) {
            signAnew();
        }
        String pem = Files.readString(SAMPLES.resolve(SampleErp.PUBLIC_KEY));
        for (Map.Entry<String, byte[]> file : SampleFiles.all(pem).entrySet()) {
            if (!SampleFiles.holds(SAMPLES.resolve(file.getKey()), file.getValue())) {
                write(file.getKey(), file.getValue());
            }
        }
    }

    private static void signAnew() throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(pair.getPublic().getEncoded());
        write(SampleErp.PUBLIC_KEY, ascii("-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n"));
        for (String batch : SampleErp.SIGNED) {
            byte[] signature = BatchSignature.sign(SampleProgramme.ERP_KEY_ID, pair.getPrivate(),
                    SampleErp.files().get(batch + ".json")).signature();
            write(batch + ".sig", ascii(Base64.getEncoder().encodeToString(signature) + "\n"));
        }
    }

    private static void write(String path, byte[] bytes) throws IOException {
        Path file = SAMPLES.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
