package org.greenlight.run;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.greenlight.GreenlightApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the system: with everything inside by default, or against real servers with {@code SPRING_PROFILES_ACTIVE}. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Start Greenlight and print the address to open (the default)")
public class ServeCommand implements Callable<Integer> {

    /** Returned by a command whose threads go on; the process must not be ended then. */
    public static final int KEEPS_RUNNING = -1;

    /** A first start unpacks the database server and makes a cluster (105 MB measured); a later one needs room to work. */
    private static final long ROOM_AT_FIRST = 256L << 20;

    private static final long ROOM_LATER = 64L << 20;

    @Option(names = "--port", paramLabel = "PORT", description = "port of the pages and the API (default: SERVER_PORT, else 8080)")
    private String port;

    @Option(names = "--data", paramLabel = "FOLDER", description = "folder of the embedded run (default: GREENLIGHT_DATA, else .data)")
    private String data;

    /** Held until the process ends. */
    private FolderLock lock;

    @Override
    public Integer call() {
        List<String> arguments = new ArrayList<>();
        if (port != null) {
            arguments.add("--server.port=" + port);
        }
        if (data != null) {
            arguments.add("--greenlight.data=" + data);
        }
        SpringApplication application = new SpringApplication(GreenlightApplication.class);
        application.addInitializers(new TakingPlace());
        application.run(arguments.toArray(String[]::new));
        return KEEPS_RUNNING;
    }

    /**
     * Asked before any server starts: the database of a second run would take the first one's for a left-over and end it, and
     * that a port is in use would be found out only after the database is up.
     */
    private final class TakingPlace implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Environment settings = context.getEnvironment();
            if (settings.acceptsProfiles(Profiles.of("embedded"))) {
                Path folder = Path.of(settings.getRequiredProperty("greenlight.data"));
                lock = FolderLock.take(folder);
                requireRoom(folder);
            }
            requireFree(settings.getRequiredProperty("server.port", Integer.class));
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }
    }

    private static void requireRoom(Path folder) {
        long needed = Files.exists(folder.resolve("postgresql/PG_VERSION")) ? ROOM_LATER : ROOM_AT_FIRST;
        long free = folder.toFile().getUsableSpace();
        if (free < needed) {
            throw StartProblem.surroundings("The disk of the data folder " + folder.toAbsolutePath().normalize() + " has " + (free >> 20)
                    + " MB left and " + (needed >> 20) + " MB are needed; make room, or choose another folder with --data", null);
        }
    }

    private static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw StartProblem.surroundings("Port " + port + " cannot be had (" + e.getMessage()
                    + "); end what listens there, or choose another one with --port", e);
        }
    }
}
