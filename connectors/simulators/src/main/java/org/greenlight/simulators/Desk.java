package org.greenlight.simulators;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import org.greenlight.connectors.WireProblem;
import org.greenlight.simulators.Behaviours.Behaviour;

/** Takes a partner's requests off the wire, lets it work, and answers: well, badly or not at all, as it was told. */
final class Desk implements HttpHandler {

    private static final System.Logger LOG = System.getLogger(Desk.class.getName());

    private final Partner partner;
    private final Behaviours behaviours;
    private final ScheduledExecutorService later;

    Desk(Partner partner, Behaviours behaviours, ScheduledExecutorService later) {
        this.partner = partner;
        this.behaviours = behaviours;
        this.later = later;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Request request;
        try {
            request = Request.read(exchange, "/" + partner.name());
        } catch (Refusal e) {
            answer(exchange, e.response());
            return;
        }
        Behaviour behaviour = behaviours.take(partner.name(), partner.operation(request));
        Mode mode = behaviour == null ? null : behaviour.mode();
        if (mode == Mode.DROP_BEFORE) {
            exchange.close();
            return;
        }
        if (mode == Mode.DOWN) {
            answer(exchange, new Refusal(503, "DOWN", "Told to be down").response());
            return;
        }
        Response response = work(request, mode == Mode.REFUSE || mode == Mode.WRONG_AMOUNT ? mode : null);
        if (mode == Mode.EXECUTE_THEN_DROP) {
            exchange.close();
        } else if (mode == Mode.ERROR_AFTER_EXECUTE) {
            answer(exchange, new Refusal(500, "BROKEN", "Told to break after the work").response());
        } else if (mode == Mode.LATE) {
            later.schedule(() -> answer(exchange, response), behaviour.millis(), TimeUnit.MILLISECONDS);
        } else {
            answer(exchange, response);
        }
    }

    private Response work(Request request, Mode deviation) {
        try {
            return partner.handle(request, deviation);
        } catch (Refusal e) {
            return e.response();
        } catch (WireProblem e) {
            return new Refusal(400, "UNREADABLE", e.getMessage()).response();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The simulated " + partner.name() + " failed at " + request.path(), e);
            return new Refusal(500, "BROKEN", "The simulator failed: " + e).response();
        }
    }

    private static void answer(HttpExchange exchange, Response response) {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", response.contentType());
            response.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(response.status(), response.body().length == 0 ? -1 : response.body().length);
            exchange.getResponseBody().write(response.body());
        } catch (IOException e) {
            LOG.log(Level.INFO, "The caller of {0} was gone before the answer: {1}", exchange.getRequestURI(), e.getMessage());
        }
    }
}
