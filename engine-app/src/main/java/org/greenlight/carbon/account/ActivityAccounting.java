package org.greenlight.carbon.account;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Accounts activity files with the factor rows in PostgreSQL. */
@Component
public class ActivityAccounting {

    private final StoredFactors stored;

    ActivityAccounting(StoredFactors stored) {
        this.stored = stored;
    }

    /**
     * What came of a file.
     *
     * @param json the statement, for keeping
     * @param newestFactor number of the newest factor row there was
     */
    public record Computed(Statement statement, String json, long newestFactor) {}

    /**
     * @param funderId whose own rows go before the house's; null for the house's only
     * @param isOwn whether the file's {@code organisation} is the one it is accounted for
     * @throws Refused with every finding
     */
    public Computed account(byte[] activity, Predicate<String> isOwn, LocalDate day, UUID funderId) {
        Activity read = ActivityFile.read(activity);
        if (read != null && !isOwn.test(read.organisation())) {
            throw new Refused("organisation", "'" + read.organisation() + "' is not the code or the name of the supplier", Inputs.HOUSE);
        }
        if (read != null && read.year() != null && read.year() >= day.getYear()) {
            throw new Refused("year", "the reporting year is over: an account is of a calendar year", Inputs.HOUSE);
        }
        return account(read, stored.on(day, funderId, Long.MAX_VALUE));
    }

    /** The same file with the rows that counted then: an account of old, whatever was added since. */
    public Statement again(byte[] activity, LocalDate day, UUID funderId, long newestFactor) {
        return account(ActivityFile.read(activity), stored.on(day, funderId, newestFactor)).statement();
    }

    /** A kept statement. */
    public Statement read(String json) {
        return ActivityFile.statement(json);
    }

    private static Computed account(Activity activity, StoredFactors.View view) {
        Statement statement = new Accounting(view.factors()).account(activity);
        return new Computed(statement, ActivityFile.write(statement), view.newest());
    }
}
