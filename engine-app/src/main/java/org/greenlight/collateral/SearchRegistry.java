package org.greenlight.collateral;

import java.util.List;
import org.greenlight.connectors.registry.CollateralRegistry;
import org.greenlight.connectors.registry.SearchResult;
import org.springframework.stereotype.Component;

/** Searches the registry before filing: a duty of the secured party, for the registry does not check. */
@Component("searchRegistry")
class SearchRegistry extends SearchCall {

    SearchRegistry(CollateralRegistry registry, RegistryFile file, Registrations registrations) {
        super(registry, file, registrations);
    }

    @Override
    void searched(Registration registration, SearchResult result, List<OtherFiling> found) {
        registration.searched(result, found);
    }
}
