package org.greenlight.programme;

import java.util.stream.Collectors;
import org.greenlight.connectors.screening.ScreeningResult;

/** The hits of a screening as one text for an officer. */
final class ScreeningHits {

    private ScreeningHits() {}

    static String inWords(ScreeningResult result) {
        return result.hits().stream()
                .map(hit -> "%s: %s (%s)".formatted(hit.list(), hit.name(), hit.reason()))
                .collect(Collectors.joining("; "));
    }
}
