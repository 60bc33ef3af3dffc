package org.greenlight.parameters;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ParameterProposals extends Repository<ParameterProposal, UUID> {

    ParameterProposal save(ParameterProposal proposal);

    Optional<ParameterProposal> findByIdAndFunderId(UUID id, UUID funderId);

    List<ParameterProposal> findByFunderIdOrderByProposedAtDesc(UUID funderId);
}
