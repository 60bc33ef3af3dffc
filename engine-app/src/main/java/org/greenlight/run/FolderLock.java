package org.greenlight.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One run at a time in a data folder. Without it a second start would take the first one's database server for a
 * left-over and end it. The operating system gives the lock back when the process ends, however it ends.
 */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the folder, which is made if it is missing.
     *
     * @throws StartProblem if another run has it, or it cannot be written; the message says what to do
     */
    static FolderLock take(Path folder) {
        Path shown = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(folder.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw StartProblem.surroundings(
                        "The data folder " + shown + " is in use by another run; end that one, or choose another folder with --data", null);
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            throw StartProblem.surroundings("The data folder " + shown + " cannot be used (" + e + "); choose another one with --data", e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
