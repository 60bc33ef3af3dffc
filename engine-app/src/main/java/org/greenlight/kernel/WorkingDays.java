package org.greenlight.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The Chinese working-day calendar: Monday to Friday, less the holidays and plus the make-up days (调休) which the State
 * Council's yearly notice orders. The rows are data: {@code calendar/cn-working-days.csv}, one day a line with its
 * source. A year without rows has plain weeks; ask {@link #covers} where that matters.
 */
@Component
public class WorkingDays {

    private static final String ROWS = "/calendar/cn-working-days.csv";
    private static final String HEADER = "date,kind,name,source";

    private enum Kind { HOLIDAY, WORKDAY }

    private final Map<LocalDate, Kind> exceptions = new HashMap<>();
    private final Set<Integer> years = new HashSet<>();

    public WorkingDays() {
        this(WorkingDays.class.getResourceAsStream(ROWS));
    }

    WorkingDays(InputStream rows) {
        try (var reader = new BufferedReader(new InputStreamReader(rows, StandardCharsets.UTF_8))) {
            String header = reader.readLine();
            if (!HEADER.equals(header)) {
                throw new IllegalStateException(ROWS + " must start with " + HEADER + ", not " + header);
            }
            reader.lines().filter(line -> !line.isBlank()).forEach(this::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String line) {
        String[] cells = line.split(",", 4);
        LocalDate date = LocalDate.parse(cells[0]);
        if (exceptions.put(date, Kind.valueOf(cells[1])) != null) {
            throw new IllegalStateException(ROWS + " names " + date + " twice");
        }
        years.add(date.getYear());
    }

    /** Whether the calendar has rows for this year. Rows may still lack the make-up days: see their source column. */
    public boolean covers(int year) {
        return years.contains(year);
    }

    public boolean isWorkingDay(LocalDate date) {
        Kind exception = exceptions.get(date);
        if (exception != null) {
            return exception == Kind.WORKDAY;
        }
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** This day if it is a working day, else the next one: where a payment due on a holiday moves to. */
    public LocalDate onOrAfter(LocalDate date) {
        LocalDate day = date;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /**
     * The day by which a period of working days ends. The day of the event is not counted (Civil Code art. 201), so one
     * working day after a Friday is Monday. A negative count goes back; zero is the day itself.
     */
    public LocalDate plusWorkingDays(LocalDate date, int count) {
        int step = Integer.signum(count);
        LocalDate day = date;
        for (int left = Math.abs(count); left > 0; ) {
            day = day.plusDays(step);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }
}
