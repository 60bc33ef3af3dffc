package org.greenlight.run;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    @Test
    void aFolderInUseIsRefusedUntilTheFirstRunEnds(@TempDir Path folder) throws IOException {
        try (FolderLock first = FolderLock.take(folder)) {
            assertThatThrownBy(() -> FolderLock.take(folder)).hasMessageContaining("is in use by another run").hasMessageContaining("--data");
        }
        FolderLock.take(folder).close();
    }
}
