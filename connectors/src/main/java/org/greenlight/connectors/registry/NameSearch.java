package org.greenlight.connectors.registry;

import java.util.List;

import org.greenlight.connectors.Wire;
import org.greenlight.connectors.WireProblem;

/**
 * A search by grantor name. The registry is indexed by name, so a renamed grantor is found only under its former names.
 *
 * @param names the current registered name and all former ones, as registered
 */
public record NameSearch(List<String> names) {

    public NameSearch {
        if (names == null || names.isEmpty()) {
            throw new WireProblem("A registry search needs at least one name");
        }
        names = List.copyOf(names);
    }

    public byte[] bytes() {
        return Wire.bytes(this);
    }

    public static NameSearch read(byte[] bytes) {
        return Wire.read(bytes, NameSearch.class);
    }
}
