package org.greenlight.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretBoxTest {

    private static final byte[] CODE = "8F3K-修改码".getBytes(StandardCharsets.UTF_8);

    private final SecretBox box = new SecretBox(Base64.getEncoder().encodeToString(new byte[32]));

    @Test
    void aSealedCodeOpensOnlyForItsOwner() {
        byte[] sealed = box.seal("one", CODE);
        assertThat(box.open("one", sealed)).isEqualTo(CODE);
        assertThat(box.seal("one", CODE)).as("a fresh nonce each time").isNotEqualTo(sealed);
        assertThatThrownBy(() -> box.open("another", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSealedCodeOpensOnlyWithItsKeyAndUnchanged() {
        byte[] sealed = box.seal("one", CODE);
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        SecretBox other = new SecretBox(Base64.getEncoder().encodeToString(otherKey));
        assertThatThrownBy(() -> other.open("one", sealed)).hasMessageContaining("secret-key");
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> box.open("one", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new SecretBox("c2hvcnQ=")).hasMessageContaining("32 bytes");
    }
}
