package org.greenlight.connectors.carbon;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

import org.greenlight.connectors.Answer;
import org.greenlight.connectors.PartnerHttp;
import org.greenlight.connectors.Wire;
import org.greenlight.connectors.WireProblem;

/** One pull: a token, then page after page until there is no next one. A pull that breaks off gives nothing, never a part. */
final class FootprintPull {

    private static final int MAX_PAGES = 1_000;
    private static final int MAX_FOOTPRINTS = 20_000;
    private static final Pattern NEXT = Pattern.compile("<([^>]*)>\\s*;[^,]*rel=\"?next\"?");

    private final PartnerHttp http;
    private final String basic;
    private final ArrayNode collected = Wire.JSON.createArrayNode();

    FootprintPull(PartnerHttp http, String basic) {
        this.http = http;
        this.basic = basic;
    }

    private record Token(String access_token) {}

    /** Collects everything from the path on. */
    Answer from(String path) {
        List<String> token = new ArrayList<>(1);
        HttpRequest login = http.request("/auth/token").header("Authorization", basic).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")).build();
        Answer loggedIn = PartnerHttp.outcome(http.exchange(login), body -> {
            token.add(Wire.read(body, Token.class).access_token());
            return new Answer.Done(body);
        });
        if (!(loggedIn instanceof Answer.Done)) {
            return loggedIn;
        }
        if (token.get(0) == null) {
            return new Answer.Unclear("The exchange's token answer has no access_token");
        }
        return pages(http.uri(path), "Bearer " + token.get(0));
    }

    private Answer pages(URI first, String bearer) {
        URI next = first;
        for (int page = 0; next != null; page++) {
            if (page == MAX_PAGES || collected.size() > MAX_FOOTPRINTS) {
                return new Answer.Unclear("The exchange has more than " + MAX_PAGES + " pages or " + MAX_FOOTPRINTS + " footprints for one company");
            }
            if (!sameOrigin(first, next)) {
                return new Answer.Unclear("The exchange's next page is on another host: " + next.getAuthority());
            }
            PartnerHttp.Reply reply = http.exchange(HttpRequest.newBuilder(next).header("Authorization", bearer)
                    .header("Accept", "application/json").GET().build());
            Answer answer = PartnerHttp.outcome(reply, this::take);
            if (!(answer instanceof Answer.Done)) {
                return answer;
            }
            next = nextPage(reply.response(), next);
        }
        return new Answer.Done(Wire.bytes(collected));
    }

    private Answer take(byte[] body) {
        JsonNode data = Wire.read(body, JsonNode.class).get("data");
        if (data == null || !data.isArray()) {
            throw new WireProblem("a page needs an array \"data\"");
        }
        collected.addAll((ArrayNode) data);
        return new Answer.Done(body);
    }

    private static URI nextPage(HttpResponse<byte[]> response, URI current) {
        Optional<String> link = response.headers().firstValue("Link");
        Matcher next = NEXT.matcher(link.orElse(""));
        return next.find() ? current.resolve(next.group(1)) : null;
    }

    /** The token must not follow a link to somebody else. */
    private static boolean sameOrigin(URI a, URI b) {
        return a.getScheme().equals(b.getScheme()) && a.getAuthority().equals(b.getAuthority());
    }
}
