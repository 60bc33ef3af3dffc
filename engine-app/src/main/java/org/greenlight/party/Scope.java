package org.greenlight.party;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Which rows the transactions of this thread may see. PostgreSQL's row-level policies read it from the transaction
 * (see {@link org.greenlight.engine.ScopedTransactionManager}); without a scope a transaction reads no row of any table.
 * A scope is fixed when its transaction begins.
 */
public final class Scope {

    /** Sees nothing: a request that has not logged in. */
    public static final Scope NONE = new Scope("", "");
    /** Sees everything: the engine's own steps, the dispatcher, the sealer. */
    public static final Scope SYSTEM = new Scope("system", "");

    private static final ThreadLocal<Scope> CURRENT = new ThreadLocal<>();

    private final String kind;
    private final String parties;

    private Scope(String kind, String parties) {
        this.kind = kind;
        this.parties = parties;
    }

    /** Sees the rows that name one of these organisations. */
    public static Scope of(Collection<UUID> organisations) {
        return new Scope("parties", organisations.stream().map(UUID::toString).sorted().collect(Collectors.joining(",")));
    }

    public static Scope of(UUID organisation) {
        return of(Set.of(organisation));
    }

    /** The scope of this thread, or {@link #NONE} if none was set. */
    public static Scope current() {
        Scope scope = CURRENT.get();
        return scope == null ? NONE : scope;
    }

    /** True if nobody decided the scope of this thread, as on the engine's own threads. */
    public static boolean isUndecided() {
        return CURRENT.get() == null;
    }

    /** Runs the work in this scope. The work must begin its own transaction to be seen by it. */
    public <T> T call(Supplier<T> work) {
        try (Held held = hold()) {
            return work.get();
        }
    }

    /** Puts this thread into the scope until the answer is closed. */
    public Held hold() {
        Scope before = CURRENT.get();
        CURRENT.set(this);
        return () -> {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        };
    }

    /** A scope that is held; closing it brings back the one before. */
    public interface Held extends AutoCloseable {

        @Override
        void close();
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    /** {@code system}, {@code parties} or empty. */
    public String kind() {
        return kind;
    }

    /** The organisations as comma-separated ids, empty for other kinds. */
    public String parties() {
        return parties;
    }

    @Override
    public String toString() {
        return kind.isEmpty() ? "none" : kind + (parties.isEmpty() ? "" : ":" + parties);
    }
}
