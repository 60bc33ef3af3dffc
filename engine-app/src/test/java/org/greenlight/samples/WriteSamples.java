package org.greenlight.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;

/**
 * Writes {@code engine-app/samples}. Run it from the folder {@code engine-app}. A new ERP key pair is made, the batches
 * are signed and the private key is forgotten when a signature no longer fits, that is after a change of the batches.
 */
public final class WriteSamples {

    static final Path SAMPLES = Path.of("samples");

    private WriteSamples() {}

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        if (!Signatures.fit(SAMPLES, SampleErp.files())) {
            signAnew();
        }
        String pem = Files.readString(SAMPLES.resolve(SampleErp.PUBLIC_KEY));
        for (Map.Entry<String, byte[]> file : SampleFiles.all(pem).entrySet()) {
            write(file.getKey(), file.getValue());
        }
    }

    private static void signAnew() throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        write(SampleErp.PUBLIC_KEY, Signatures.pem(pair.getPublic()));
        for (String batch : SampleErp.SIGNED) {
            write(batch + ".sig", signature(pair.getPrivate(), SampleErp.files().get(batch + ".json")));
        }
    }

    private static byte[] signature(PrivateKey key, byte[] bytes) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(Signatures.ALGORITHM);
        signature.initSign(key);
        signature.update(bytes);
        return (Base64.getEncoder().encodeToString(signature.sign()) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static void write(String path, byte[] bytes) throws IOException {
        Path file = SAMPLES.resolve(path);
        if (path.equals(SampleSuppliers.WORKBOOK) && Files.exists(file)
                && SampleSuppliers.cells(Files.readAllBytes(file)).equals(SampleSuppliers.cells(bytes))) {
            return;
        }
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
