package org.greenlight.carbon;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.greenlight.carbon.account.ActivityAccounting;
import org.greenlight.carbon.account.Refused;
import org.greenlight.carbon.account.Statement;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Ids;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Actor;
import org.greenlight.party.ConsentKind;
import org.greenlight.party.OrganisationCard;
import org.greenlight.party.PartyFacts;
import org.greenlight.party.Role;
import org.greenlight.party.Scope;
import org.greenlight.programme.ProgrammeFacts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in a supplier's activity file: the bytes are kept, accounted, and stand as the supplier's statement of the year where no verified one does. */
@Component
class ActivityIntake {

    private static final String SOURCE = "upload/greenlight.activity";

    private final CarbonDocuments documents;
    private final CarbonAccounts accounts;
    private final StatementRecords statements;
    private final CarbonReaders readers;
    private final ActivityAccounting accounting;
    private final PartyFacts parties;
    private final ProgrammeFacts programmes;
    private final JdbcTemplate jdbc;
    private final BusinessClock clock;

    ActivityIntake(
            CarbonDocuments documents, CarbonAccounts accounts, StatementRecords statements, CarbonReaders readers, ActivityAccounting accounting,
            PartyFacts parties, ProgrammeFacts programmes, JdbcTemplate jdbc, BusinessClock clock) {
        this.documents = documents;
        this.accounts = accounts;
        this.statements = statements;
        this.readers = readers;
        this.accounting = accounting;
        this.parties = parties;
        this.programmes = programmes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Refuses who may not speak for the supplier, and a supplier that did not agree to carbon data being used. */
    void admit(Actor actor, UUID supplierId) {
        actor.require(Role.SUPPLIER, Role.OFFICER);
        if (actor.is(Role.OFFICER)) {
            // Refuses a supplier that none of the funder's programmes knows.
            programmes.supplierFacts(supplierId);
        } else if (!actor.organisationId().equals(supplierId)) {
            throw Problem.notFound("supplier-facts-unknown", supplierId);
        }
        // A consent is the organisation's own row.
        if (!Scope.SYSTEM.<Boolean>call(() -> parties.hasConsent(supplierId, ConsentKind.CARBON))) {
            throw Problem.refused("carbon-consent-missing");
        }
    }

    /**
     * @param wantedFunder whose factor rows count, of the funders that assess the supplier; null: the only one
     * @throws Problem {@code activity-refused} with every finding
     */
    @Transactional
    public CarbonAccount take(Actor actor, UUID supplierId, UUID wantedFunder, byte[] activity) {
        OrganisationCard supplier = parties.organisation(supplierId);
        UUID funderId = funder(actor, supplierId, wantedFunder);
        LocalDate day = clock.today();
        CarbonDocument document = new CarbonDocument(
                Ids.next(), supplierId, CarbonDocument.Kind.ACTIVITY, SOURCE, clock.instant(), activity,
                CarbonAccount.parties(supplierId, funderId));
        ActivityAccounting.Computed computed = computed(supplier, activity, day, funderId);
        CarbonAccount account = new CarbonAccount(Ids.next(), document, funderId, day, computed, actor.personId());
        if (account.withEnergyTonnes().signum() < 0) {
            throw Problem.refused("carbon-account-negative");
        }
        documents.save(document);
        if (!isVerified(supplierId, account.year())) {
            statements.save(new StatementRecord(Ids.next(), document, account, computed.statement().ghgProtocol().scope2()));
        }
        return accounts.save(account);
    }

    private boolean isVerified(UUID supplierId, int year) {
        return statements.findFirstBySupplierIdAndYearOrderByIdDesc(supplierId, year)
                .map(StatementRecord::evidence).filter(EvidenceLevel.THIRD_PARTY::equals).isPresent();
    }

    /** The account computed again from its file with the rows that counted then. */
    @Transactional(readOnly = true)
    public Statement again(CarbonAccount account) {
        byte[] activity = documents.findById(account.documentId()).orElseThrow().raw();
        return accounting.again(activity, account.factorDay(), account.funderId(), account.newestFactor());
    }

    private ActivityAccounting.Computed computed(OrganisationCard supplier, byte[] activity, LocalDate day, UUID funderId) {
        try {
            return accounting.account(
                    activity, told -> supplier.uscc().value().equalsIgnoreCase(told) || supplier.name().equals(told), day, funderId);
        } catch (Refused refused) {
            Refused.Finding first = refused.findings().get(0);
            throw Problem.invalid("activity-refused", refused.findings().size(), first.field(), first.rule(), first.source())
                    .at(first.field()).with(refused.findings());
        }
    }

    private UUID funder(Actor actor, UUID supplierId, UUID wanted) {
        if (actor.is(Role.OFFICER)) {
            readers.admit(supplierId, actor.organisationId());
            return actor.organisationId();
        }
        List<UUID> assessing = jdbc.queryForList("select funder_id from carbon_reader where supplier_id = ?", UUID.class, supplierId);
        if (wanted != null && !assessing.contains(wanted)) {
            throw Problem.notFound("funder-not-assessing", wanted);
        }
        if (wanted == null && assessing.size() > 1) {
            throw Problem.invalid("funder-to-be-named", assessing).at("funderId");
        }
        return wanted != null ? wanted : assessing.stream().findFirst().orElse(null);
    }
}
