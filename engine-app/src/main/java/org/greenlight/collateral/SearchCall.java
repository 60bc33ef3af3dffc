package org.greenlight.collateral;

import java.util.List;
import java.util.UUID;
import org.greenlight.connectors.Operation;
import org.greenlight.connectors.registry.CollateralRegistry;
import org.greenlight.connectors.registry.SearchResult;

/** A search under the grantor's names; what it finds of other parties is kept. */
abstract class SearchCall extends RegistryCall {

    private final CollateralRegistry registry;

    SearchCall(CollateralRegistry registry, RegistryFile file, Registrations registrations) {
        super(file, registrations);
        this.registry = registry;
    }

    abstract void searched(Registration registration, SearchResult result, List<OtherFiling> found);

    @Override
    protected final Operation operation() {
        return registry.search();
    }

    @Override
    protected final byte[] request(UUID financingId, String key) {
        return file().search(financingId).bytes();
    }

    @Override
    final void take(Registration registration, byte[] answer) {
        SearchResult result = SearchResult.read(answer);
        searched(registration, result, file().keepOthers(registration.financingId(), result));
    }

    @Override
    protected final boolean repeatable() {
        return true;
    }
}
