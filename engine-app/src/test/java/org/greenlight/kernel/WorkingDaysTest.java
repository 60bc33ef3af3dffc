package org.greenlight.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private final WorkingDays days = new WorkingDays();

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, true",    // a Tuesday
        "2026-12-05, false",   // a Saturday
        "2026-10-01, false",   // National Day, a Thursday
        "2026-10-10, true",    // a Saturday worked for it
        "2026-02-14, true",
        "2027-01-01, false",
        "2027-02-05, false",   // the eve of the Spring Festival, a Friday
        "2027-02-09, true"})
    void aDayIsWorkedAsTheStateCouncilArranged(LocalDate day, boolean worked) {
        assertThat(days.isWorkingDay(day)).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-04,  1, 2026-12-07",   // Friday to Monday
        "2026-12-31,  1, 2027-01-04",   // over New Year and a weekend
        "2026-09-30,  2, 2026-10-09",   // over seven holidays
        "2027-01-15, 10, 2027-01-29",
        "2026-12-07, -1, 2026-12-04",
        "2026-12-05,  0, 2026-12-05"})
    void workingDaysAreCountedFromTheDayAfterTheEvent(LocalDate from, int count, LocalDate to) {
        assertThat(days.plusWorkingDays(from, count)).isEqualTo(to);
    }

    @Test
    void aPaymentDueOnAHolidayMovesToTheNextWorkingDay() {
        assertThat(days.onOrAfter(LocalDate.of(2027, 1, 1))).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(days.onOrAfter(LocalDate.of(2027, 1, 15))).isEqualTo(LocalDate.of(2027, 1, 15));
    }

    @Test
    void itIsKnownWhichYearsHaveRows() {
        assertThat(days.covers(2026)).isTrue();
        assertThat(days.covers(2027)).isTrue();
        assertThat(days.covers(2028)).isFalse();
    }

    @Test
    void aTableThatNamesADayTwiceIsRefused() {
        String twice = "date,kind,name,source\n2026-01-01,HOLIDAY,元旦,x\n2026-01-01,WORKDAY,元旦,x\n";
        assertThatIllegalStateException()
                .isThrownBy(() -> new WorkingDays(new ByteArrayInputStream(twice.getBytes(StandardCharsets.UTF_8))))
                .withMessageContaining("2026-01-01 twice");
    }
}
