package org.greenlight.carbon;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.greenlight.carbon.account.ActivityAccounting;
import org.greenlight.carbon.account.Statement;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Actor;
import org.greenlight.party.Role;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a supplier emitted, computed from its own activity files; every figure down to the factor row and its source. */
@Tag(name = "Suppliers")
@RestController
@RequestMapping("/api/v1/suppliers/{supplierId}/carbon/accounts")
class CarbonAccountController {

    private final ActivityIntake intake;
    private final CarbonAccounts accounts;
    private final ActivityAccounting accounting;

    CarbonAccountController(ActivityIntake intake, CarbonAccounts accounts, ActivityAccounting accounting) {
        this.intake = intake;
        this.accounts = accounts;
        this.accounting = accounting;
    }

    /**
     * @param documentId the activity file, which {@code .../carbon/documents/{id}} gives
     * @param funderId whose own factor rows counted before the house's, or null
     * @param factorDay the day whose factor rows counted
     */
    record View(
            UUID id, UUID documentId, UUID funderId, int year, String method, String methodVersion, LocalDate factorDay, String withoutEnergyTonnes,
            String withEnergyTonnes, String dataQuality, UUID uploadedBy, Instant computedAt) {

        static View of(CarbonAccount one) {
            return new View(
                    one.id(), one.documentId(), one.funderId(), one.year(), one.method(), one.methodVersion(), one.factorDay(),
                    one.withoutEnergyTonnes().toPlainString(), one.withEnergyTonnes().toPlainString(), one.dataQuality().toPlainString(),
                    one.uploadedBy(), one.computedAt());
        }
    }

    /** @param statement as {@code carbon account FILE --json} prints it */
    record Detail(View carbonAccount, @JsonRawValue @Schema(type = "object") String statement) {}

    /** @param same whether every figure is the one that was kept */
    record Recomputation(UUID id, boolean same, String withoutEnergyTonnes, String withEnergyTonnes) {}

    @Operation(summary = "Upload a supplier's activity file (greenlight.activity/1) and have it accounted")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Detail upload(@PathVariable UUID supplierId, @RequestParam(required = false) UUID funderId, @RequestBody byte[] activity) {
        Actor actor = Actor.current().require(Role.SUPPLIER, Role.OFFICER);
        intake.admit(actor, supplierId);
        CarbonAccount taken = intake.take(actor, supplierId, funderId, activity);
        return new Detail(View.of(taken), taken.result());
    }

    @Operation(summary = "List the accounts of a supplier's activity files, the newest year first")
    @GetMapping
    @Transactional(readOnly = true)
    public List<View> list(@PathVariable UUID supplierId) {
        reader();
        return accounts.findBySupplierIdOrderByYearDescIdDesc(supplierId).stream().map(View::of).toList();
    }

    @Operation(summary = "Read an account with every line down to the factor rows and their sources")
    @GetMapping("/{carbonAccountId}")
    @Transactional(readOnly = true)
    public Detail one(@PathVariable UUID supplierId, @PathVariable UUID carbonAccountId) {
        CarbonAccount found = found(supplierId, carbonAccountId);
        return new Detail(View.of(found), found.result());
    }

    @Operation(summary = "Compute an account again from its file with the factor rows that counted then")
    @GetMapping("/{carbonAccountId}/recomputation")
    @Transactional(readOnly = true)
    public Recomputation again(@PathVariable UUID supplierId, @PathVariable UUID carbonAccountId) {
        CarbonAccount found = found(supplierId, carbonAccountId);
        Statement statement = intake.again(found);
        return new Recomputation(
                carbonAccountId, statement.equals(accounting.read(found.result())), statement.totals().withoutEnergy().toPlainString(),
                statement.totals().withEnergy().toPlainString());
    }

    private CarbonAccount found(UUID supplierId, UUID carbonAccountId) {
        reader();
        return accounts.findByIdAndSupplierId(carbonAccountId, supplierId).orElseThrow(() -> Problem.notFound("carbon-account-unknown", carbonAccountId));
    }

    /** Whose rows are seen is the row-level policy's matter. */
    private static void reader() {
        Actor.current().require(Role.SUPPLIER, Role.OFFICER, Role.APPROVER, Role.AUDITOR);
    }
}
