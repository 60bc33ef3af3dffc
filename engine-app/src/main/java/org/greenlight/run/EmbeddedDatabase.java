package org.greenlight.run;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.util.FileSystemUtils;

/** A real PostgreSQL inside the run, durable in the data folder, ended with it. */
@Configuration
@Profile("embedded")
class EmbeddedDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    @Bean(destroyMethod = "")
    EmbeddedPostgres embeddedPostgres(EmbeddedServers servers) {
        return servers.database();
    }

    static EmbeddedPostgres start(Path data) throws IOException {
        Path cluster = Files.createDirectories(data.resolve("postgresql"));
        Path binaries = Files.createDirectories(data.resolve("postgresql-binaries"));
        endLeftover(cluster);
        clearHalfMade(cluster, binaries);
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(binaries.toFile())
                // Its own hook would race the context's orderly close.
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale", "C.UTF-8")
                // The library's defaults are for tests: they trade durability away.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                .setServerConfig("timezone", "UTC")
                .setPGStartupWait(Duration.ofSeconds(90))
                .setPort(0)
                .start();
    }

    /** The application's own role: it owns nothing and is no superuser. */
    @Bean
    JdbcConnectionDetails applicationConnection(EmbeddedPostgres postgres, @Value("${greenlight.database.app-password}") String password) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "greenlight_app";
            }

            @Override
            public String getPassword() {
                return password;
            }

            @Override
            public String getJdbcUrl() {
                return url(postgres);
            }
        };
    }

    /** The owner of the schema, used for migrations only. */
    @Bean
    FlywayConnectionDetails ownerConnection(EmbeddedPostgres postgres) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "postgres";
            }

            @Override
            public String getJdbcUrl() {
                return url(postgres);
            }
        };
    }

    private static String url(EmbeddedPostgres postgres) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    /** A run that was killed leaves its database server behind, and that server holds the folder: end it in good order. */
    private static void endLeftover(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        long pid = Long.parseLong(lines.get(0).trim());
        Optional<ProcessHandle> server = ProcessHandle.of(pid).filter(EmbeddedDatabase::isPostgres);
        if (server.isPresent()) {
            LOG.info("Ending the database server {} that an earlier run left behind", pid);
            server.get().destroy();
            try {
                server.get().onExit().get(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
                throw new IOException("The database server " + pid + " of an earlier run does not end; end it by hand", e);
            }
        }
    }

    /**
     * A run that was killed in its very first seconds leaves binaries half unpacked, or a cluster half made, on which no later run
     * could start. The library sets {@code .exists} once all is unpacked; a server writes {@code postmaster.opts} when it first
     * runs, so that a cluster without it never held a row.
     */
    private static void clearHalfMade(Path cluster, Path binaries) throws IOException {
        try (DirectoryStream<Path> unpacked = Files.newDirectoryStream(binaries, "PG-*")) {
            for (Path folder : unpacked) {
                if (!Files.exists(folder.resolve(".exists"))) {
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        }
        if (!Files.exists(cluster.resolve("postmaster.opts"))) {
            FileSystemUtils.deleteRecursively(cluster);
            Files.createDirectories(cluster);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(command -> command.contains("postgres")).orElse(false);
    }
}
