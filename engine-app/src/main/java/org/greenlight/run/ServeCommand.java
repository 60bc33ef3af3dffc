package org.greenlight.run;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.greenlight.GreenlightApplication;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the system: with everything inside by default, or against real servers with {@code SPRING_PROFILES_ACTIVE}. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Start Greenlight and print the address to open (the default)")
public class ServeCommand implements Callable<Integer> {

    /** Returned by a command whose threads go on; the process must not be ended then. */
    public static final int KEEPS_RUNNING = -1;

    @Option(names = "--port", description = "port of the pages and the API (default: ${DEFAULT-VALUE})", defaultValue = "8080")
    private int port;

    @Option(names = "--data", description = "folder of the embedded run (default: ${DEFAULT-VALUE})", defaultValue = ".data")
    private Path data;

    /** Held until the process ends. */
    private FolderLock lock;

    @Override
    public Integer call() {
        int actualPort = Integer.parseInt(System.getenv().getOrDefault("SERVER_PORT", Integer.toString(port)));
        try {
            if (System.getenv().getOrDefault("SPRING_PROFILES_ACTIVE", "embedded").contains("embedded")) {
                lock = FolderLock.take(Path.of(System.getenv().getOrDefault("GREENLIGHT_DATA", data.toString())));
            }
            requireFree(actualPort);
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            return 1;
        }
        List<String> arguments = new ArrayList<>();
        if (System.getenv("SERVER_PORT") == null) {
            arguments.add("--server.port=" + port);
        }
        if (System.getenv("GREENLIGHT_DATA") == null) {
            arguments.add("--greenlight.data=" + data);
        }
        SpringApplication.run(GreenlightApplication.class, arguments.toArray(String[]::new));
        return KEEPS_RUNNING;
    }

    /** Asked before the start, which would otherwise find out only after the database is up. */
    private static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new IllegalStateException("Port " + port + " is in use; end what listens there, or choose another one with --port", e);
        }
    }
}
