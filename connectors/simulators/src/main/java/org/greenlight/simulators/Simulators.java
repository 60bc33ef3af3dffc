package org.greenlight.simulators;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * The outside world on one port: registry, bank, carbon exchange, statement platform, tax office and screening, each under
 * its own path, speaking the protocols the connectors speak. They keep their own durable record, and can be told to
 * misbehave through {@code /control}.
 */
public final class Simulators implements AutoCloseable {

    private static final int THREADS = 32;

    private final Settings settings;
    private final Journal journal;
    private final Credits credits;
    private final BusinessTime time;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(THREADS, named("simulator"));
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(1, named("simulator-later"));

    private Simulators(Settings settings, Journal journal) throws IOException {
        this.settings = settings;
        this.journal = journal;
        World world = new World(settings.worldDir());
        this.time = new BusinessTime(journal);
        this.credits = new Credits(journal, time, later);
        Registry registry = new Registry(journal, world, time);
        Bank bank = new Bank(journal, world);
        TaxOffice tax = new TaxOffice(journal, world);
        CarbonExchange carbon = new CarbonExchange(journal, world, settings.clientId(), settings.clientSecret());
        StatementPlatform statements = new StatementPlatform(journal, world, settings.clientId(), settings.clientSecret());
        ScreeningService screening = new ScreeningService(journal, world, time);
        List<Partner> partners = List.of(registry, bank, carbon, statements, tax, screening);
        Behaviours behaviours = new Behaviours();
        Control control = new Control(registry, bank, credits, tax, carbon, statements, screening, time, behaviours,
                partners.stream().map(Partner::name).collect(Collectors.toSet()));

        this.server = HttpServer.create(new InetSocketAddress(settings.host(), settings.port()), 0);
        for (Partner partner : partners) {
            server.createContext("/" + partner.name() + "/", new Desk(partner, behaviours, later));
        }
        server.createContext("/control/", new Desk(control, new Behaviours(), later));
        server.createContext("/health", Simulators::health);
        server.setExecutor(workers);
    }

    /**
     * Starts them; they answer when this returns.
     *
     * @throws IllegalStateException    when the port or the data folder is in use, or the record is damaged
     * @throws IllegalArgumentException when the world folder does not exist
     */
    public static Simulators start(Settings settings) {
        // Without this an answer waits for the acknowledgement of its headers: some 40 ms each.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            Journal journal = Journal.open(settings.dataDir());
            try {
                Simulators simulators = new Simulators(settings, journal);
                simulators.server.start();
                simulators.credits.webhook(settings.webhook(), settings.webhookToken());
                return simulators;
            } catch (IOException | RuntimeException e) {
                journal.close();
                throw e;
            }
        } catch (BindException e) {
            throw new IllegalStateException("Port " + settings.port() + " is in use; choose another one with --port", e);
        } catch (IOException e) {
            throw new IllegalStateException("The simulators cannot start: " + e.getMessage(), e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Root of a partner ({@code registry, bank, carbon, ghg, tax, screening, control}), for its HTTP adapter. */
    public URI partner(String name) {
        return URI.create("http://" + settings.host() + ":" + port() + "/" + name);
    }

    /** From now on credits are reported there, those not taken yet at once. */
    public void webhook(URI uri, String token) {
        credits.webhook(uri, token);
    }

    /** Sets the partners' clock to system time plus this. */
    public void moveClock(Duration offset) {
        time.move(offset);
    }

    /** Stops at once, whoever is still waiting for an answer; the record stays. */
    @Override
    public void close() {
        credits.close();
        server.stop(0);
        later.shutdownNow();
        workers.shutdown();
        try {
            // What is being executed still gets on record; interrupting a writer would close the file under it.
            workers.awaitTermination(5, TimeUnit.SECONDS);
            journal.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new IllegalStateException("The simulators' record could not be closed", e);
        }
    }

    private static void health(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = Response.json(200, Map.of("status", "UP")).body();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static ThreadFactory named(String name) {
        AtomicInteger count = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Runs until it is told to stop (Ctrl-C). Exit code 2: an argument is wrong; 1: it cannot start. */
    public static void main(String[] arguments) throws InterruptedException {
        Settings settings;
        try {
            settings = Settings.read(arguments, System.getenv());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        try {
            Simulators simulators = start(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(simulators::close));
            System.out.println("Partners are on http://" + settings.host() + ":" + simulators.port() + ", their record is in " + settings.dataDir());
        } catch (IllegalStateException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }
}
