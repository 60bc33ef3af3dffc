package org.greenlight.financing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.greenlight.kernel.BasisPoints;
import org.greenlight.kernel.Money;
import org.greenlight.programme.ProgrammeTerms;
import org.greenlight.programme.Recourse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CreditLimitsTest extends FinancingWorld {

    private static final int THREADS = 8;

    @Autowired
    private CreditLimits limits;

    @BeforeEach
    void aLimitOfOneHundred() {
        follow("100.00");
    }

    @Test
    void eightThreadsNeverReserveMoreThanTheLimit() throws Exception {
        Callable<Long> greedy = () -> IntStream.range(0, 50).filter(i -> reserve("3.00")).count();
        long granted = atOnce(greedy);

        assertThat(granted).isEqualTo(33);
        assertLimit("99.00", "0.00");
    }

    @Test
    void eightThreadsThatReserveCommitAndReleaseLeaveNothingBehind() throws Exception {
        atOnce(() -> {
            long done = 0;
            for (int i = 0; i < 40; i++) {
                String amount = ThreadLocalRandom.current().nextInt(1, 30) + ".37";
                if (reserve(amount)) {
                    if (ThreadLocalRandom.current().nextBoolean()) {
                        assertThat(commit(amount)).isTrue();
                        release(() -> limits.releaseUsed(programmeId, Money.cny(amount)));
                    } else {
                        release(() -> limits.releaseReserved(programmeId, Money.cny(amount)));
                    }
                    done++;
                }
            }
            return done;
        });
        assertLimit("0.00", "0.00");
    }

    @Test
    void aReservationIsNotCommittedOverALoweredLimit() {
        assertThat(reserve("60.00")).isTrue();
        follow("59.99");
        assertThat(commit("60.00")).isFalse();
        assertLimit("60.00", "0.00");
        follow("60.00");
        assertThat(commit("60.00")).isTrue();
        assertLimit("0.00", "60.00");
    }

    @Test
    void lessIsAlwaysGivenBackAlsoOverALoweredLimit() {
        assertThat(reserve("60.00")).isTrue();
        follow("10.00");
        assertThat(reserve("0.01")).isFalse();
        assertThat(reserve("-20.00")).isTrue();
        assertLimit("40.00", "0.00");
    }

    private void follow(String limit) {
        ProgrammeTerms terms = new ProgrammeTerms(programmeId, funder.id(), lighthouse.id(), "CNY", Money.cny(limit), 90,
                new BasisPoints(9000), Recourse.WITH_RECOURSE, false, null, null, false, true);
        system(() -> {
            limits.follow(terms);
            return null;
        });
    }

    private boolean reserve(String amount) {
        return system(() -> limits.reserve(programmeId, Money.cny(amount)));
    }

    private boolean commit(String amount) {
        return system(() -> limits.commit(programmeId, Money.cny(amount)));
    }

    private void release(Runnable release) {
        system(() -> {
            release.run();
            return null;
        });
    }

    private static long atOnce(Callable<Long> work) throws Exception {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            long sum = 0;
            for (var answer : threads.invokeAll(List.of(work, work, work, work, work, work, work, work))) {
                sum += answer.get();
            }
            return sum;
        } finally {
            threads.shutdownNow();
        }
    }
}
