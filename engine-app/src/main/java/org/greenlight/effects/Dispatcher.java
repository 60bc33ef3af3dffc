package org.greenlight.effects;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.greenlight.connectors.Answer;
import org.greenlight.connectors.Operation;
import org.greenlight.kernel.Ids;
import org.greenlight.party.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes the outside calls of the journal. A worker claims a row by a lease on the database's clock, calls while it holds
 * neither a transaction nor a connection, and writes back where its lease still holds. A call whose outcome is not known
 * is asked for by its key, never sent under a new one.
 */
@Component
class Dispatcher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final JournalRows rows;
    private final Journal journal;
    private final AnswerReceiver receiver;
    private final int workers;
    private final Duration poll;
    private final String owner = Ids.next().toString();
    private final Semaphore due = new Semaphore(0);
    private volatile ExecutorService pool;

    Dispatcher(
            JournalRows rows,
            Journal journal,
            AnswerReceiver receiver,
            @Value("${greenlight.dispatcher.workers:4}") int workers,
            @Value("${greenlight.dispatcher.poll:1s}") Duration poll) {
        this.rows = rows;
        this.journal = journal;
        this.receiver = receiver;
        this.workers = workers;
        this.poll = poll;
    }

    /** New work was committed. A lost wake-up is covered by the poll. */
    void wake() {
        due.release();
    }

    @Override
    public void start() {
        pool = Executors.newFixedThreadPool(workers, work -> {
            Thread thread = new Thread(work, "dispatcher");
            thread.setDaemon(true);
            return thread;
        });
        for (int i = 0; i < workers; i++) {
            pool.execute(() -> Scope.SYSTEM.run(this::work));
        }
    }

    private void work() {
        while (!pool.isShutdown()) {
            try {
                if (!step()) {
                    due.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                // The row keeps its lease and comes up again when that has run out.
                if (!pool.isShutdown()) {
                    LOG.error("A step of the dispatcher failed", e);
                }
            }
        }
    }

    /** Works on one due row; false if there is none. */
    private boolean step() {
        Optional<ClaimedEffect> claimed = rows.claim(owner);
        claimed.ifPresent(effect -> {
            if (effect.decided()) {
                deliver(effect);
            } else {
                settle(effect, call(effect));
            }
        });
        return claimed.isPresent();
    }

    private Answer call(ClaimedEffect effect) {
        Operation operation = journal.call(effect.operation()).operation();
        if (effect.mayHaveBeenSent()) {
            Answer known = operation.ask(effect.key(), effect.request());
            boolean sendAgain = known instanceof Answer.NotFound && effect.pastSettling();
            if (!sendAgain) {
                return known;
            }
        }
        return operation.send(effect.key(), effect.request());
    }

    private void settle(ClaimedEffect effect, Answer answer) {
        if (answer instanceof Answer.Done done) {
            rows.confirm(effect, done.response());
            deliver(rows.reload(effect));
        } else if (answer instanceof Answer.Refused refused) {
            rows.reject(effect, refused);
            deliver(rows.reload(effect));
        } else if (answer instanceof Answer.NotSent notSent) {
            rows.retry(effect, effect.mayHaveBeenSent() ? "UNKNOWN" : "INTENT", notSent.reason());
        } else if (answer instanceof Answer.Unclear unclear) {
            rows.retry(effect, "UNKNOWN", unclear.reason());
        } else {
            rows.retry(effect, "UNKNOWN", "not found at the partner yet");
        }
    }

    /** The answer is committed already; taking it in and waking the case is one transaction that may be tried again. */
    private void deliver(ClaimedEffect effect) {
        PartnerCall call = journal.call(effect.operation());
        try {
            rows.deliver(effect, () -> {
                if (effect.confirmed()) {
                    call.done(effect.businessId(), new Answer.Done(effect.response()));
                } else {
                    call.refused(effect.businessId(), new Answer.Refused(effect.refusalCode(), effect.note(), effect.response()));
                }
                receiver.receive(effect.toDecided());
            });
        } catch (RuntimeException e) {
            LOG.warn("The answer to {} of {} is kept and will be delivered again: {}", effect.operation(), effect.businessId(), e.toString());
            rows.deliverLater(effect, e.toString());
        }
    }

    @Override
    public void stop() {
        pool.shutdownNow();
        try {
            if (!pool.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("An outside call was still under way at the stop; it is asked for after the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return pool != null && !pool.isShutdown();
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 100;
    }
}
