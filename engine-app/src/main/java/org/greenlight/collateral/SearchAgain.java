package org.greenlight.collateral;

import java.util.List;
import org.greenlight.connectors.registry.CollateralRegistry;
import org.greenlight.connectors.registry.SearchResult;
import org.springframework.stereotype.Component;

/** Searches once more after filing: what was filed in between the first search and ours decides the rank (Civil Code art. 768). */
@Component("searchAgain")
class SearchAgain extends SearchCall {

    SearchAgain(CollateralRegistry registry, RegistryFile file, Registrations registrations) {
        super(registry, file, registrations);
    }

    @Override
    void searched(Registration registration, SearchResult result, List<OtherFiling> found) {
        registration.searchedAgain(result, found);
    }
}
