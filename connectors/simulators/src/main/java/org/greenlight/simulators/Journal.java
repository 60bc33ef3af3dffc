package org.greenlight.simulators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import org.greenlight.connectors.Wire;
import org.greenlight.connectors.WireProblem;

/**
 * What the partners did, in one order: a file of JSON lines that only grows. A line is on disk before the partner answers,
 * so the record is the truth after any crash, theirs or ours. One file for all partners, because questions such as "was it
 * registered before it was paid?" need one order.
 */
final class Journal implements AutoCloseable {

    /** One line. The number counts from 1 without gaps; {@code at} is real time. */
    record Entry(long number, Instant at, String kind, JsonNode data) {

        <T> T as(Class<T> type) {
            return Wire.JSON.convertValue(data, type);
        }
    }

    private final FileChannel file;
    private final FileLock lock;
    private final List<Entry> recovered;
    private long last;

    private Journal(FileChannel file, FileLock lock, List<Entry> recovered) {
        this.file = file;
        this.lock = lock;
        this.recovered = recovered;
        this.last = recovered.size();
    }

    /** @throws IllegalStateException when another run uses the folder, or the file is damaged before its last line */
    static Journal open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path path = folder.resolve("record.jsonl");
        FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = file.tryLock();
            if (lock == null) {
                throw inUse(path);
            }
            return new Journal(file, lock, recover(file, path));
        } catch (OverlappingFileLockException e) {
            file.close();
            throw inUse(path);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static IllegalStateException inUse(Path path) {
        return new IllegalStateException("Other simulators are using " + path + "; stop them or choose another data folder");
    }

    /** Reads what is there. A last line without its end was never answered for: the process died while writing it. */
    private static List<Entry> recover(FileChannel file, Path path) throws IOException {
        byte[] all = Files.readAllBytes(path);
        List<Entry> entries = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i] == '\n') {
                entries.add(entry(all, start, i, entries.size() + 1, path));
                start = i + 1;
            }
        }
        file.truncate(start);
        file.position(start);
        return entries;
    }

    private static Entry entry(byte[] all, int from, int to, long number, Path path) {
        try {
            Entry entry = Wire.read(java.util.Arrays.copyOfRange(all, from, to), Entry.class);
            if (entry.number() == number) {
                return entry;
            }
        } catch (WireProblem e) {
            throw new IllegalStateException(path + " is damaged in line " + number + ": " + e.getMessage(), e);
        }
        throw new IllegalStateException(path + " is damaged: line " + number + " has another number");
    }

    /** The lines of earlier runs. */
    List<Entry> recovered() {
        return recovered;
    }

    /** Returns when the line is on disk. */
    synchronized Entry append(String kind, Object data) {
        Entry entry = new Entry(last + 1, Instant.now(), kind, Wire.JSON.valueToTree(data));
        byte[] json = Wire.bytes(entry);
        ByteBuffer line = ByteBuffer.allocate(json.length + 1).put(json).put((byte) '\n').flip();
        try {
            while (line.hasRemaining()) {
                file.write(line);
            }
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("The simulators' record cannot be written", e);
        }
        last++;
        return entry;
    }

    @Override
    public synchronized void close() throws IOException {
        lock.release();
        file.close();
    }
}
