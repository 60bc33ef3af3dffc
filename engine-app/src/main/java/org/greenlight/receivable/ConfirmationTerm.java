package org.greenlight.receivable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.WorkingDays;
import org.springframework.stereotype.Component;

/**
 * How long a debtor has to answer. A large enterprise must answer a supplier's request for confirmation within 30 days
 * (保障中小企业款项支付条例, art. 16). The day of the request does not count and a last day that is no working day moves to
 * the next one (Civil Code art. 201, 203).
 */
@Component
class ConfirmationTerm {

    private static final int STATUTORY_DAYS = 30;
    private static final int REMIND_AFTER_DAYS = 10;
    private static final int ESCALATE_AFTER_DAYS = 25;
    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);

    private final WorkingDays workingDays;

    ConfirmationTerm(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** The end of the last day, in the bank's zone. */
    Instant deadline(Instant requested) {
        LocalDate lastDay = workingDays.onOrAfter(day(requested).plusDays(STATUTORY_DAYS));
        return lastDay.plusDays(1).atStartOfDay(BusinessClock.BANK_ZONE).toInstant();
    }

    Instant reminder(Instant requested) {
        return morningOf(day(requested).plusDays(REMIND_AFTER_DAYS));
    }

    Instant escalation(Instant requested) {
        return morningOf(day(requested).plusDays(ESCALATE_AFTER_DAYS));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, BusinessClock.BANK_ZONE);
    }

    private static Instant morningOf(LocalDate day) {
        return day.atTime(OFFICE_OPENS).atZone(BusinessClock.BANK_ZONE).toInstant();
    }
}
