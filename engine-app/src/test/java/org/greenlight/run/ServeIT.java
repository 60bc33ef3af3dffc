package org.greenlight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.greenlight.RunningJar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The jar as a person starts it: as a normal user and, in the other tests of the packaged jar, as whoever runs the build. */
class ServeIT {

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

    private Path folder;
    private RunningJar jar;

    @BeforeEach
    void aFolderThatEverybodyMayEnter() throws IOException {
        folder = Files.createTempDirectory("greenlight-serve");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        if (jar != null) {
            jar.close();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void aNormalUserStartsItEndsItWithCtrlCAndStartsItAgain() throws Exception {
        assumeTrue(!ROOT || Files.isExecutable(SETPRIV), "run as root, and without setpriv (util-linux) no other user can be taken");
        Path data = Files.createDirectory(folder.resolve("data"));
        // Whoever runs the build in the background may have it ignore Ctrl-C, and what it starts would too.
        jar = new RunningJar(data, Map.of()).under("env", "--default-signal=INT");
        if (ROOT) {
            data.getFileSystem().provider().setAttribute(data, "unix:uid", 65534);
            data.getFileSystem().provider().setAttribute(data, "unix:gid", 65534);
            jar.readableJar(folder).under(SETPRIV.toString(), "--reuid=65534", "--regid=65534", "--clear-groups", "--no-new-privs");
        }
        for (int start = 1; start <= 2; start++) {
            jar.start();
            assertThat(status(jar, "/login")).isEqualTo(200);
            if (start == 1) {
                assertASecondRunIsRefused(jar, data);
            }
            assertThat(jar.interrupt()).as("ended by SIGINT").isEqualTo(130);
            assertThat(data.resolve("postgresql/postmaster.pid")).as("the database server ended too").doesNotExist();
            assertThat(data.resolve("postgresql/PG_VERSION")).exists();
            assertThat(jar.output().lines().filter(line -> line.contains(" ERROR ") || line.startsWith("\tat "))).as(jar.output()).isEmpty();
        }
    }

    /** A second run in the folder must not take the first one's database for a left-over. */
    private static void assertASecondRunIsRefused(RunningJar first, Path data) throws Exception {
        Ended second = serve("--port", Integer.toString(RunningJar.freePort()), "--data", data.toString());
        assertThat(second.lines()).singleElement().asString().contains("in use by another run");
        assertThat(second.exitCode()).isEqualTo(3);
        assertThat(status(first, "/actuator/health")).as("the first run and its database").isEqualTo(200);
    }

    @Test
    void aFirstStartKilledWhileItUnpacksOrMakesTheDatabaseIsFollowedByAGoodOne() throws Exception {
        Path data = folder.resolve("data");
        killOnce(data, () -> count(data, "postgresql-binaries/PG-*/lib/*.so") > 3);
        assertThat(count(data, "postgresql-binaries/PG-*/.exists")).as("killed while it unpacked").isZero();
        killOnce(data, () -> Files.exists(data.resolve("postgresql/PG_VERSION")));
        assertThat(data.resolve("postgresql/postmaster.opts")).as("killed while the cluster was made").doesNotExist();
        jar = new RunningJar(data, Map.of()).start();
        assertThat(status(jar, "/login")).isEqualTo(200);
    }

    @Test
    void ctrlCInTheMiddleOfAStartLeavesNoServerBehind() throws Exception {
        for (String reached : List.of("postgresql-binaries", "kafka/meta.properties", "postgresql/PG_VERSION", "postgresql/postmaster.pid",
                "kafka/greenlight.erp.payables-0")) {
            Path data = folder.resolve(reached.replace('/', '-'));
            Process process = begin(data, "env", "--default-signal=INT");
            awaitThat(() -> Files.exists(data.resolve(reached)) || !process.isAlive());
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).inheritIO().start().waitFor();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
            assertThat(process.exitValue()).as("ended by SIGINT at " + reached).isEqualTo(130);
            assertThat(data.resolve("postgresql/postmaster.pid")).as("no database server after " + reached).doesNotExist();
        }
    }

    private static void killOnce(Path data, Callable<Boolean> when) throws Exception {
        Process process = begin(data);
        try {
            awaitThat(when);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static Process begin(Path data, String... before) throws IOException {
        List<String> command = new ArrayList<>(List.of(before));
        command.addAll(start("--port", "0", "--data", data.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static void awaitThat(Callable<Boolean> when) {
        await().atMost(Duration.ofMinutes(1)).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5)).until(when);
    }

    private static long count(Path data, String pattern) throws IOException {
        PathMatcher matcher = data.getFileSystem().getPathMatcher("glob:" + data.resolve(pattern));
        if (!Files.exists(data)) {
            return 0;
        }
        try (Stream<Path> files = Files.find(data, 5, (file, attributes) -> matcher.matches(file))) {
            return files.count();
        } catch (UncheckedIOException e) {
            return 0; // A file that was moved while we looked; asked again.
        }
    }

    @Test
    void aSettingThatIsNoneEndsTheStartWithOneLineAndItsExitCode() throws Exception {
        Path data = folder.resolve("data");
        Ended ended = serve("--port", "http", "--data", data.toString());
        assertThat(ended.lines()).singleElement().asString().contains("server.port", "'http'");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(data).as("nothing was begun").doesNotExist();
    }

    private record Ended(List<String> lines, int exitCode) {}

    /** Runs a start that is to fail. Lines of the log below a warning say only that it starts. */
    private static Ended serve(String... arguments) throws Exception {
        Process process = new ProcessBuilder(start(arguments)).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(output.lines().filter(line -> !line.contains(" INFO ")).toList(), process.exitValue());
    }

    private static List<String> start(String... arguments) {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-XX:TieredStopAtLevel=1",
                "-jar", Path.of("target", "greenlight.jar").toString(), "serve"));
        command.addAll(List.of(arguments));
        return command;
    }

    private static int status(RunningJar jar, String path) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(jar.address().resolve(path)).build(),
                HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
