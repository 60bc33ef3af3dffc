package org.greenlight.simulators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder with what the partners know from the start. What is not there, nobody knows. */
final class World {

    private final Path folder;

    /** @param folder null for an empty world */
    World(Path folder) {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException("The world folder " + folder.toAbsolutePath() + " does not exist");
        }
        this.folder = folder;
    }

    /** The bytes of a file, or null when it is missing. */
    byte[] file(String relative) {
        Path path = folder == null ? null : folder.resolve(relative);
        return path == null || !Files.isRegularFile(path) ? null : read(path);
    }

    /** The bytes of all files of a folder with that ending, by name; empty when the folder is missing. */
    List<byte[]> files(String relative, String ending) {
        Path path = folder == null ? null : folder.resolve(relative);
        if (path == null || !Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(path)) {
            return found.filter(f -> f.getFileName().toString().endsWith(ending)).sorted().map(World::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The world folder " + path + " cannot be listed", e);
        }
    }

    private static byte[] read(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException("The world file " + path + " cannot be read", e);
        }
    }
}
