package org.greenlight.simulators;

import java.util.HashMap;
import java.util.Map;

import org.greenlight.connectors.carbon.GhgStatement;

/** Keeps enterprises' yearly greenhouse gas statements, each with the bytes it was handed in with. */
final class StatementPlatform implements Partner {

    private record Kept(byte[] document) {}

    private final Journal journal;
    private final String credentials;
    private final Map<String, byte[]> statements = new HashMap<>();

    StatementPlatform(Journal journal, World world, String clientId, String clientSecret) {
        this.journal = journal;
        this.credentials = CarbonExchange.basic(clientId, clientSecret);
        world.files("partners/ghg-statements", ".json").forEach(this::keep);
        journal.recovered().stream().filter(e -> e.kind().equals("world.ghg-statements")).forEach(e -> keep(e.as(Kept.class).document()));
    }

    @Override
    public String name() {
        return "ghg";
    }

    @Override
    public String operation(Request request) {
        return "pull-statement";
    }

    @Override
    public synchronized Response handle(Request request, Mode deviation) {
        if (!credentials.equals(request.authorization())) {
            throw new Refusal(401, "UNKNOWN_CLIENT", "The client id or its secret is wrong");
        }
        String wanted = request.below("/statements/");
        byte[] statement = wanted == null || deviation == Mode.REFUSE ? null : statements.get(wanted);
        if (statement == null) {
            throw new Refusal(404, "NO_STATEMENT", "There is no statement " + wanted);
        }
        return Response.json(200, statement);
    }

    /** Adds a statement to what is known. */
    synchronized void learn(byte[] json) {
        GhgStatement.read(json);
        journal.append("world.ghg-statements", new Kept(json));
        keep(json);
    }

    private void keep(byte[] json) {
        GhgStatement statement = GhgStatement.read(json);
        statements.put(statement.organisation().uscc() + "/" + statement.year(), json);
    }
}
