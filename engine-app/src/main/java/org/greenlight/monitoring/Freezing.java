package org.greenlight.monitoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the report of a closed year as it is drawn now, with all its inputs and the text of its method. */
@Component
class Freezing {

    private final EmissionAccounts accounts;
    private final FrozenReports reports;
    private final ObjectMapper json;
    private final BusinessClock clock;

    Freezing(EmissionAccounts accounts, FrozenReports reports, ObjectMapper json, BusinessClock clock) {
        this.accounts = accounts;
        this.reports = reports;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The same id again is the same report.
     *
     * @throws Problem {@code emissions-year-open} for a year that is not over
     */
    @Transactional
    public FrozenReport freeze(Actor actor, UUID id, int year, EmissionView view) {
        var known = reports.findByIdAndFunderId(id, actor.organisationId());
        if (known.isPresent()) {
            return known.get();
        }
        EmissionReport report = accounts.draw(actor.organisationId(), year, view);
        if (!report.closed()) {
            throw Problem.refused("emissions-year-open", year, report.lastDay()).at("year");
        }
        return reports.save(new FrozenReport(id, actor, report, bytes(report), clock.instant()));
    }

    EmissionReport read(FrozenReport report) {
        try {
            return json.readValue(report.content(), EmissionReport.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The report " + report.id() + " can not be read", unreadable);
        }
    }

    private byte[] bytes(EmissionReport report) {
        try {
            return json.writeValueAsBytes(report);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
