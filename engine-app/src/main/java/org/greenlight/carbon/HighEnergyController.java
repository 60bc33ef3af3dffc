package org.greenlight.carbon;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Actor;
import org.greenlight.party.Role;
import org.greenlight.programme.ProgrammeFacts;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which entry of a high-energy list a supplier's sector falls under, and so why its energy level was asked for. */
@Tag(name = "Suppliers")
@RestController
class HighEnergyController {

    private final HighEnergyList list;
    private final ProgrammeFacts programmes;
    private final BusinessClock clock;

    HighEnergyController(HighEnergyList list, ProgrammeFacts programmes, BusinessClock clock) {
        this.list = list;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** @param gated whether one of the entries asks for the energy level */
    record HighEnergy(String sector, LocalDate on, boolean gated, List<HighEnergyEntry> entries) {}

    /** As the lists stood on a day: rows are dated and never changed, so an earlier assessment's gate is found again. */
    @Operation(summary = "Read under which entries of the high-energy lists a supplier's sector falls")
    @GetMapping("/api/v1/suppliers/{supplierId}/high-energy")
    @Transactional(readOnly = true)
    public HighEnergy read(@PathVariable UUID supplierId, @RequestParam(required = false) LocalDate on) {
        Actor actor = Actor.current().require(Role.SUPPLIER, Role.OFFICER, Role.APPROVER, Role.AUDITOR);
        String sector = programmes.supplierFacts(supplierId).sector();
        if (!Sectors.isCode(sector)) {
            throw Problem.refused("sector-no-code", sector);
        }
        LocalDate day = on == null ? clock.today() : on;
        List<HighEnergyEntry> entries = list.entriesOf(sector, actor.organisationId(), day);
        return new HighEnergy(sector, day, entries.stream().anyMatch(HighEnergyEntry::gates), entries);
    }
}
