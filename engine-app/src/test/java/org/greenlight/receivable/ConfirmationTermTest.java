package org.greenlight.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.greenlight.kernel.WorkingDays;
import org.junit.jupiter.api.Test;

class ConfirmationTermTest {

    private final ConfirmationTerm term = new ConfirmationTerm(new WorkingDays());

    @Test
    void theDebtorHasThirtyDaysNotCountingTheDayOfTheRequest() {
        // 1 December 2026 is a Tuesday; 31 December is the last day and ends at midnight in Shanghai.
        assertThat(term.deadline(Instant.parse("2026-12-01T02:00:00Z"))).isEqualTo("2026-12-31T16:00:00Z");
    }

    @Test
    void aLastDayThatIsNoWorkingDayMovesToTheNextOne() {
        // 30 days after 3 December 2026 is Saturday, 2 January 2027, within the New Year holiday.
        assertThat(term.deadline(Instant.parse("2026-12-03T02:00:00Z"))).isEqualTo("2027-01-04T16:00:00Z");
    }

    @Test
    void aRequestLateInTheEveningOfGreenwichBelongsToTheNextDayOfTheBank() {
        assertThat(term.deadline(Instant.parse("2026-11-30T16:30:00Z"))).isEqualTo("2026-12-31T16:00:00Z");
    }

    @Test
    void reminderAndEscalationComeInTheMorningOfTheTenthAndTwentyFifthDay() {
        Instant requested = Instant.parse("2026-12-01T02:00:00Z");
        assertThat(term.reminder(requested)).isEqualTo("2026-12-11T01:00:00Z");
        assertThat(term.escalation(requested)).isEqualTo("2026-12-26T01:00:00Z");
    }
}
