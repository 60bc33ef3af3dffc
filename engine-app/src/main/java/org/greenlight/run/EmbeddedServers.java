package org.greenlight.run;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.greenlight.simulators.Simulators;
import org.springframework.boot.SpringApplication;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * The servers of the embedded run. They start side by side on threads of their own while Spring still reads its classes,
 * and a bean that needs one waits for it. Whatever has started is ended with the context, and also when the process is told to
 * end before the context can be closed.
 */
final class EmbeddedServers {

    private final Deque<Server<?>> started = new ArrayDeque<>();
    private final Server<EmbeddedPostgres> database;
    private final Server<EmbeddedKafka.Broker> broker;
    private final Server<Simulators> simulators;

    private boolean ended;

    private EmbeddedServers(Path data, boolean databaseAndBroker, boolean partners) {
        // Between this moment and the context's refresh, Ctrl-C finds no context to close.
        SpringApplication.getShutdownHandlers().add(this::endAll);
        database = databaseAndBroker ? start("embedded-postgresql", () -> EmbeddedDatabase.start(data)) : null;
        broker = databaseAndBroker ? start("embedded-kafka", () -> EmbeddedKafka.start(data)) : null;
        simulators = partners ? start("embedded-simulators", () -> EmbeddedSimulators.start(data)) : null;
    }

    EmbeddedPostgres database() {
        return database.get();
    }

    EmbeddedKafka.Broker broker() {
        return broker.get();
    }

    Simulators simulators() {
        return simulators.get();
    }

    private synchronized <T extends AutoCloseable> Server<T> start(String name, Callable<T> work) {
        if (ended) {
            throw new IllegalStateException("Ended before " + name + " started");
        }
        Server<T> server = new Server<>(new FutureTask<>(work));
        started.push(server);
        new Thread(server.future(), name).start();
        return server;
    }

    /** On a thread of its own: Ctrl-C during the start interrupts the thread that is told to end the beans, and must not cut this short. */
    private void close() {
        CompletableFuture.runAsync(this::endAll, work -> new Thread(work, "embedded-servers-end").start()).join();
    }

    /** Who comes second waits until all have ended. */
    private synchronized void endAll() {
        ended = true;
        RuntimeException failure = null;
        while (!started.isEmpty()) {
            try {
                started.pop().end();
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private record Server<T extends AutoCloseable>(FutureTask<T> future) {

        T get() {
            try {
                return future.get();
            } catch (ExecutionException e) {
                throw new CompletionException(e.getCause().getMessage(), e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Ended while it started", e);
            }
        }

        void end() {
            T server;
            try {
                server = future.get();
            } catch (ExecutionException e) {
                return; // It did not start; the bean that needed it has said so.
            } catch (InterruptedException e) {
                throw new IllegalStateException("Nobody interrupts this thread", e);
            }
            try {
                server.close();
            } catch (Exception e) {
                throw new IllegalStateException("A server of the embedded run did not end in good order", e);
            }
        }
    }

    /** Begins before the first bean; named in {@code META-INF/spring.factories}. */
    static final class EarlyStart implements ApplicationContextInitializer<GenericApplicationContext> {

        @Override
        public void initialize(GenericApplicationContext context) {
            Environment settings = context.getEnvironment();
            boolean embedded = settings.acceptsProfiles(Profiles.of("embedded"));
            boolean partners = settings.acceptsProfiles(Profiles.of("demo"))
                    && settings.getProperty("greenlight.partners.base-uri", EmbeddedSimulators.INSIDE).equals(EmbeddedSimulators.INSIDE);
            Path data = Path.of(settings.getRequiredProperty("greenlight.data")).toAbsolutePath();
            EmbeddedServers servers = new EmbeddedServers(data, embedded, partners);
            DefaultListableBeanFactory beans = context.getDefaultListableBeanFactory();
            beans.registerSingleton("embeddedServers", servers);
            beans.registerDisposableBean("embeddedServers", servers::close);
        }
    }
}
