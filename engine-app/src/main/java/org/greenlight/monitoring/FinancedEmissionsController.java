package org.greenlight.monitoring;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Actor;
import org.greenlight.party.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a funder's advances finance of its suppliers' emissions, drawn from today's facts. For the funder's own people only. */
@Tag(name = "Financed emissions")
@RestController
@RequestMapping("/api/v1")
class FinancedEmissionsController {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final EmissionAccounts accounts;
    private final EmissionWorkbook workbook;

    FinancedEmissionsController(EmissionAccounts accounts, EmissionWorkbook workbook) {
        this.accounts = accounts;
        this.workbook = workbook;
    }

    /** @param deal its line in the report of that year and view */
    record DealView(int year, EmissionView view, boolean closed, EmissionReport.Line deal) {}

    @Operation(summary = "Read the financed emissions of a year: per deal and for the portfolio, by PCAF and by the PBoC formula")
    @GetMapping("/financed-emissions")
    @Transactional(readOnly = true)
    EmissionReport read(@RequestParam int year, @RequestParam EmissionView view) {
        return accounts.draw(funder().organisationId(), year, view);
    }

    @Operation(summary = "Export the financed emissions of a year as a workbook, with the method and the sources")
    @GetMapping(value = "/financed-emissions.xlsx", produces = XLSX)
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> export(@RequestParam int year, @RequestParam EmissionView view, Locale locale) {
        return file(workbook.of(accounts.draw(funder().organisationId(), year, view), null, locale), year, view);
    }

    @Operation(summary = "Read the financed emissions of one deal in a year, with the source of every figure")
    @GetMapping("/financed-emissions/{financingId}")
    @Transactional(readOnly = true)
    DealView one(@PathVariable UUID financingId, @RequestParam int year, @RequestParam EmissionView view) {
        EmissionReport report = accounts.draw(funder().organisationId(), year, view);
        return report.deals().stream()
                .filter(line -> line.financingId().equals(financingId))
                .findFirst()
                .map(line -> new DealView(year, view, report.closed(), line))
                .orElseThrow(() -> Problem.notFound("emissions-deal-unknown", financingId, year));
    }

    static Actor funder() {
        return Actor.current().require(Role.OFFICER, Role.APPROVER, Role.AUDITOR);
    }

    static ResponseEntity<byte[]> file(byte[] content, int year, EmissionView view) {
        String name = "financed-emissions-" + year + "-" + view.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".xlsx";
        return ResponseEntity.ok().header("Content-Disposition", "attachment; filename=\"" + name + "\"").body(content);
    }
}
