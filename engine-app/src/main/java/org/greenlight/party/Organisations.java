package org.greenlight.party;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Organisations extends JpaRepository<Organisation, UUID> {

    Optional<Organisation> findByUscc(String uscc);

    boolean existsByIdAndKind(UUID id, OrganisationKind kind);
}
