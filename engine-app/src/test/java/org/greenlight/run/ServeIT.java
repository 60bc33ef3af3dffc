package org.greenlight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
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
            jar.kill();
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
            assertThat(loginPage(jar)).isEqualTo(200);
            assertThat(jar.interrupt()).as("ended by SIGINT").isEqualTo(130);
            assertThat(data.resolve("postgresql/postmaster.pid")).as("the database server ended too").doesNotExist();
            assertThat(data.resolve("postgresql/PG_VERSION")).exists();
            assertThat(jar.output().lines().filter(line -> line.contains(" ERROR ") || line.startsWith("\tat "))).as(jar.output()).isEmpty();
        }
    }

    @Test
    void aSettingThatIsNoneEndsTheStartWithOneLineAndItsExitCode() throws Exception {
        Path data = folder.resolve("data");
        Process process = new ProcessBuilder(List.of(ProcessHandle.current().info().command().orElse("java"), "-XX:TieredStopAtLevel=1",
                        "-jar", Path.of("target", "greenlight.jar").toString(), "serve", "--port", "http", "--data", data.toString()))
                .redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output.lines()).as(output).hasSize(1).first().asString().contains("server.port", "'http'");
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(data).as("nothing was begun").doesNotExist();
    }

    private static int loginPage(RunningJar jar) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(jar.address().resolve("/login")).build(),
                HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
