package org.greenlight.parameters;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Actor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes dated rows and puts them in force. No row in force is ever changed, and none is added for a day that has begun;
 * only the very first row of a key may count from today on, for before it nothing did.
 */
@Component
class Parameters {

    private final Map<String, DatedParameter> kinds;
    private final ParameterProposals proposals;
    private final BusinessClock clock;

    Parameters(List<DatedParameter> kinds, ParameterProposals proposals, BusinessClock clock) {
        this.kinds = kinds.stream().collect(Collectors.toMap(DatedParameter::name, Function.identity()));
        this.proposals = proposals;
        this.clock = clock;
    }

    List<DatedParameter> all() {
        return kinds.values().stream().sorted(java.util.Comparator.comparing(DatedParameter::name)).toList();
    }

    DatedParameter kind(String name) {
        DatedParameter kind = kinds.get(name);
        if (kind == null) {
            throw Problem.notFound("parameter-unknown", name, String.join(", ", kinds.keySet().stream().sorted().toList()));
        }
        return kind;
    }

    /** The same id again is the same proposal. */
    @Transactional
    public ParameterProposal propose(
            Actor actor, UUID id, String kind, LocalDate validFrom, Map<String, String> given, String source, String reason) {
        var known = proposals.findByIdAndFunderId(id, actor.organisationId());
        if (known.isPresent()) {
            return known.get();
        }
        DatedParameter parameter = kind(kind);
        Map<String, String> values = parameter.checked(given);
        checkDay(parameter, actor.organisationId(), values, validFrom);
        return proposals.save(new ParameterProposal(
                id, actor, kind, validFrom, values, required(source, "source"), required(reason, "reason"), clock.instant()));
    }

    @Transactional
    public ParameterProposal putInForce(Actor actor, UUID id) {
        ParameterProposal proposal = proposal(actor, id);
        DatedParameter parameter = kind(proposal.kind());
        proposal.putInForce(actor.personId(), clock.instant());
        checkDay(parameter, proposal.funderId(), proposal.values(), proposal.validFrom());
        try {
            parameter.add(proposal.funderId(), proposal.validFrom(), proposal.values(), proposal.source());
        } catch (DuplicateKeyException addedMeanwhile) {
            throw Problem.refused("parameter-row-exists", proposal.validFrom());
        }
        return proposals.save(proposal);
    }

    @Transactional
    public ParameterProposal reject(Actor actor, UUID id, String reason) {
        ParameterProposal proposal = proposal(actor, id);
        proposal.reject(actor.personId(), required(reason, "reason"), clock.instant());
        return proposals.save(proposal);
    }

    private void checkDay(DatedParameter parameter, UUID funderId, Map<String, String> values, LocalDate validFrom) {
        LocalDate today = clock.today();
        if (validFrom == null) {
            throw Problem.invalid("field-required", "validFrom").at("validFrom");
        }
        boolean first = !parameter.inForce(funderId, values, today);
        if (validFrom.isBefore(today) || (validFrom.equals(today) && !first)) {
            throw Problem.refused("parameter-day-not-ahead", validFrom, today).at("validFrom");
        }
        if (parameter.exists(funderId, values, validFrom)) {
            throw Problem.refused("parameter-row-exists", validFrom).at("validFrom");
        }
    }

    private ParameterProposal proposal(Actor actor, UUID id) {
        return proposals.findByIdAndFunderId(id, actor.organisationId()).orElseThrow(() -> Problem.notFound("parameter-proposal-unknown", id));
    }

    private static String required(String text, String field) {
        if (text == null || text.isBlank()) {
            throw Problem.invalid("field-required", field).at(field);
        }
        return text.strip();
    }
}
