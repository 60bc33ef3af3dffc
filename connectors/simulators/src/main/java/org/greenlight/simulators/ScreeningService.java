package org.greenlight.simulators;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.greenlight.connectors.Wire;
import org.greenlight.connectors.screening.ScreeningQuery;
import org.greenlight.connectors.screening.ScreeningResult;
import org.greenlight.connectors.screening.ScreeningResult.Hit;
import org.greenlight.connectors.screening.ScreeningResult.Outcome;

/** Looks names and credit codes up in its lists; each screening is kept under a reference. */
final class ScreeningService implements Partner {

    private final Journal journal;
    private final BusinessTime time;
    private final List<Hit> list = new ArrayList<>();

    ScreeningService(Journal journal, World world, BusinessTime time) {
        this.journal = journal;
        this.time = time;
        byte[] table = world.file("partners/screening-list.csv");
        if (table != null) {
            Csv.read(table).forEach(row -> list.add(Wire.JSON.convertValue(row, Hit.class)));
        }
        journal.recovered().stream().filter(e -> e.kind().equals("world.screening-list")).forEach(e -> list.add(e.as(Hit.class)));
    }

    @Override
    public String name() {
        return "screening";
    }

    @Override
    public String operation(Request request) {
        return "screen";
    }

    @Override
    public synchronized Response handle(Request request, Mode deviation) {
        if (!request.is("POST", "/screenings")) {
            throw Refusal.noSuchPath(request);
        }
        if (deviation == Mode.REFUSE) {
            throw new Refusal(422, "CONTRACT_ENDED", "Told to refuse");
        }
        ScreeningQuery query = ScreeningQuery.read(request.body());
        List<Hit> hits = list.stream().filter(entry -> query.names().contains(entry.name())
                || entry.uscc() != null && query.usccs().contains(entry.uscc())).toList();
        Outcome outcome = hits.isEmpty() ? Outcome.CLEAR : Outcome.HIT;
        Journal.Entry entry = journal.append("screening.screened", Map.of("query", query, "outcome", outcome));
        return Response.json(200, new ScreeningResult(outcome, String.format("SCR%010d", entry.number()), time.now(), hits));
    }

    /** Adds list entries: a JSON array of {@code name, uscc, list, reason}. */
    synchronized void learn(byte[] json) {
        for (Hit entry : Wire.read(json, Hit[].class)) {
            journal.append("world.screening-list", entry);
            list.add(entry);
        }
    }
}
