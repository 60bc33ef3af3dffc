package org.greenlight.collateral;

import java.util.UUID;
import org.greenlight.connectors.Answer;
import org.greenlight.connectors.Operation;
import org.greenlight.connectors.registry.CollateralRegistry;
import org.greenlight.connectors.registry.SearchResult;
import org.greenlight.effects.PartnerCall;
import org.springframework.stereotype.Component;

/** Searches the registry before filing: a duty of the secured party, for the registry does not check. */
@Component("searchRegistry")
class SearchRegistry extends PartnerCall {

    private final CollateralRegistry registry;
    private final RegistryFile file;
    private final Registrations registrations;

    SearchRegistry(CollateralRegistry registry, RegistryFile file, Registrations registrations) {
        this.registry = registry;
        this.file = file;
        this.registrations = registrations;
    }

    @Override
    protected Operation operation() {
        return registry.search();
    }

    @Override
    protected byte[] request(UUID financingId, String key) {
        return file.search(financingId).bytes();
    }

    @Override
    protected void done(UUID financingId, Answer.Done answer) {
        SearchResult result = SearchResult.read(answer.response());
        Registration registration = file.registration(financingId);
        registration.searched(result, file.keepOthers(financingId, result));
        registrations.save(registration);
    }

    @Override
    protected void refused(UUID financingId, Answer.Refused answer) {
        Registration registration = file.registration(financingId);
        registration.refused(answer.code() + ": " + answer.reason());
        registrations.save(registration);
    }

    @Override
    protected boolean repeatable() {
        return true;
    }
}
