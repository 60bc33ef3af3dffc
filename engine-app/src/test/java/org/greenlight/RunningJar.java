package org.greenlight;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** The packaged application as a process of its own, which a test may kill and start again on the same folder and port. */
public final class RunningJar implements AutoCloseable {

    private static final Path JAR = Path.of("target", "greenlight.jar").toAbsolutePath();

    private final Map<String, String> environment;
    private final List<String> before = new ArrayList<>();
    private final List<String> arguments;
    private final Path data;
    private final Path log;
    private final int port;
    private Path jar = JAR;
    private Process process;

    /** @param environment what differs from the defaults of the embedded demo run */
    public RunningJar(Path data, Map<String, String> environment) {
        this.data = data;
        this.log = data.resolveSibling(data.getFileName() + ".log");
        this.environment = environment;
        this.port = freePort();
        this.arguments = List.of("serve", "--port", Integer.toString(port), "--data", data.toAbsolutePath().toString());
    }

    private RunningJar(Path folder, int port, Map<String, String> environment) {
        this.data = folder;
        this.log = folder.resolveSibling(folder.getFileName() + ".log");
        this.environment = environment;
        this.port = port;
        this.arguments = List.of();
    }

    /** As an image starts it: no argument, and this environment alone. The folder is its working directory. */
    public static RunningJar withExactly(Map<String, String> environment, int port, Path folder) {
        return new RunningJar(folder, port, environment);
    }

    /** Puts a command before the process, which must become it (exec). */
    public RunningJar under(String... command) {
        before.addAll(List.of(command));
        return this;
    }

    /** Starts and waits until it says that it is ready. */
    public RunningJar start() {
        try {
            Files.createDirectories(data);
            Files.deleteIfExists(log);
            List<String> command = new ArrayList<>(before);
            command.addAll(List.of(
                    ProcessHandle.current().info().command().orElse("java"), "-Xmx768m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                    "-jar", jar.toString()));
            command.addAll(arguments);
            ProcessBuilder builder = new ProcessBuilder(command).directory(data.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
            if (arguments.isEmpty()) {
                builder.environment().clear();
            }
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await("the start of the jar, see " + log.toAbsolutePath())
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(100))
                .failFast(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("The jar ended with " + process.exitValue() + ":\n" + output());
                    }
                })
                .until(() -> output().contains("is ready"));
        return this;
    }

    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    public String output() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a copy in this folder: the build's own may lie where another user does not come. */
    public RunningJar readableJar(Path folder) throws IOException {
        jar = Files.copy(JAR, folder.resolve("greenlight.jar"));
        FileSystemUtils.copyRecursively(JAR.resolveSibling("lib"), folder.resolve("lib"));
        return this;
    }

    /** Sends what Ctrl-C sends and waits for the end. Answers the exit code. */
    public int interrupt() {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        awaitEnd();
        return process.exitValue();
    }

    /** Kills the process without a warning, as a power cut does; its database server is left behind. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The process does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
