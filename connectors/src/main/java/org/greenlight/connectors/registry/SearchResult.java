package org.greenlight.connectors.registry;

import java.time.Instant;
import java.util.List;

import org.greenlight.connectors.Wire;

/**
 * What the registry shows for the names searched.
 *
 * @param searchNumber number of the search certificate (查询证明编号), by which the search can be verified later
 * @param searchedAt   registry time, to the second
 * @param hits         earliest registration first; discharged ones included and marked
 */
public record SearchResult(String searchNumber, Instant searchedAt, List<SearchHit> hits) {

    public SearchResult {
        hits = hits == null ? List.of() : List.copyOf(hits);
    }

    public byte[] bytes() {
        return Wire.bytes(this);
    }

    public static SearchResult read(byte[] bytes) {
        return Wire.read(bytes, SearchResult.class);
    }
}
