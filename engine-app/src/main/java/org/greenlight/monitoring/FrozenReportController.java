package org.greenlight.monitoring;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.greenlight.kernel.Ids;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Actor;
import org.greenlight.party.PartyFacts;
import org.greenlight.party.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports of closed years that were frozen: what was disclosed stays as it was, also when a fact behind it changes. */
@Tag(name = "Financed emissions")
@RestController
@RequestMapping("/api/v1/financed-emissions/reports")
class FrozenReportController {

    private final Freezing freezing;
    private final FrozenReports reports;
    private final EmissionWorkbook workbook;
    private final PartyFacts parties;

    FrozenReportController(Freezing freezing, FrozenReports reports, EmissionWorkbook workbook, PartyFacts parties) {
        this.freezing = freezing;
        this.reports = reports;
        this.workbook = workbook;
        this.parties = parties;
    }

    /** @param id made by the caller; the same id twice is one report */
    record Wish(UUID id, @NotNull Integer year, @NotNull EmissionView view) {}

    record ReportView(UUID id, int year, EmissionView view, String digest, String frozenBy, Instant frozenAt) {}

    @Operation(summary = "Freeze the report of a closed year as it is drawn now")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ReportView freeze(@Valid @RequestBody Wish wish) {
        Actor actor = Actor.current().require(Role.OFFICER, Role.APPROVER);
        return view(freezing.freeze(actor, wish.id() == null ? Ids.next() : wish.id(), wish.year(), wish.view()));
    }

    /** The newest first. */
    @Operation(summary = "List the frozen reports")
    @GetMapping
    @Transactional(readOnly = true)
    List<ReportView> all() {
        return reports.findByFunderIdOrderByFrozenAtDesc(FinancedEmissionsController.funder().organisationId()).stream().map(this::view).toList();
    }

    /** The digest is over exactly these bytes. */
    @Operation(summary = "Read a frozen report byte for byte")
    @GetMapping(value = "/{reportId}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Transactional(readOnly = true)
    byte[] read(@PathVariable UUID reportId) {
        return report(reportId).content();
    }

    @Operation(summary = "Export a frozen report as a workbook")
    @GetMapping(value = "/{reportId}.xlsx", produces = FinancedEmissionsController.XLSX)
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> export(@PathVariable UUID reportId, Locale locale) {
        FrozenReport report = report(reportId);
        return FinancedEmissionsController.file(workbook.of(freezing.read(report), report.digest(), locale), report.year(), report.view());
    }

    private FrozenReport report(UUID id) {
        return reports.findByIdAndFunderId(id, FinancedEmissionsController.funder().organisationId())
                .orElseThrow(() -> Problem.notFound("emission-report-unknown", id));
    }

    private ReportView view(FrozenReport report) {
        return new ReportView(report.id(), report.year(), report.view(), report.digest(), parties.personName(report.frozenBy()), report.frozenAt());
    }
}
