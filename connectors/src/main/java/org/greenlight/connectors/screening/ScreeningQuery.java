package org.greenlight.connectors.screening;

import java.util.List;

import org.greenlight.connectors.Wire;
import org.greenlight.connectors.WireProblem;

/** Names (companies and people, current and former) and credit codes to look for; a hit on any of them counts. */
public record ScreeningQuery(List<String> names, List<String> usccs) {

    public ScreeningQuery {
        names = names == null ? List.of() : List.copyOf(names);
        usccs = usccs == null ? List.of() : List.copyOf(usccs);
        if (names.isEmpty() && usccs.isEmpty()) {
            throw new WireProblem("A screening needs at least one name or credit code");
        }
    }

    public byte[] bytes() {
        return Wire.bytes(this);
    }

    public static ScreeningQuery read(byte[] bytes) {
        return Wire.read(bytes, ScreeningQuery.class);
    }
}
