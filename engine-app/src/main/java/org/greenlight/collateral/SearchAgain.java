package org.greenlight.collateral;

import java.util.UUID;
import org.greenlight.connectors.Answer;
import org.greenlight.connectors.Operation;
import org.greenlight.connectors.registry.CollateralRegistry;
import org.greenlight.connectors.registry.SearchResult;
import org.greenlight.effects.PartnerCall;
import org.springframework.stereotype.Component;

/** Searches once more after filing: what was filed in between the first search and ours decides the rank (Civil Code art. 768). */
@Component("searchAgain")
class SearchAgain extends PartnerCall {

    private final CollateralRegistry registry;
    private final RegistryFile file;
    private final Registrations registrations;

    SearchAgain(CollateralRegistry registry, RegistryFile file, Registrations registrations) {
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
        registration.searchedAgain(result, file.keepOthers(financingId, result));
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
