package org.greenlight.carbon;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface FootprintRefusals extends JpaRepository<FootprintRefusal, UUID> {

    List<FootprintRefusal> findByDocumentIdOrderByPositionAscFieldAsc(UUID documentId);
}
