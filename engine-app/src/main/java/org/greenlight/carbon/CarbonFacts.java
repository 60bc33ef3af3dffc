package org.greenlight.carbon;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenlight.carbon.account.ActivityAccounting;
import org.greenlight.carbon.account.Statement;
import org.greenlight.kernel.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Read-only answers about a supplier's carbon data. Whether it may be used is the consent's matter: ask that first. */
@Component
@Transactional(readOnly = true)
public class CarbonFacts {

    private final CarbonDocuments documents;
    private final FootprintRecords footprints;
    private final FootprintRefusals refusals;
    private final StatementRecords statements;
    private final Sectors sectors;
    private final HighEnergyList highEnergy;
    private final CarbonAccounts accounts;
    private final ActivityAccounting accounting;

    CarbonFacts(
            CarbonDocuments documents, FootprintRecords footprints, FootprintRefusals refusals, StatementRecords statements, Sectors sectors,
            HighEnergyList highEnergy, CarbonAccounts accounts, ActivityAccounting accounting) {
        this.documents = documents;
        this.footprints = footprints;
        this.refusals = refusals;
        this.statements = statements;
        this.sectors = sectors;
        this.highEnergy = highEnergy;
        this.accounts = accounts;
        this.accounting = accounting;
    }

    /** The statement of the newest year. */
    public Optional<StatementCard> statement(UUID supplierId) {
        return statements.findFirstBySupplierIdOrderByYearDescIdDesc(supplierId).map(this::card);
    }

    /** The statement of that year. */
    public Optional<StatementCard> statement(UUID supplierId, int year) {
        return statements.findFirstBySupplierIdAndYearOrderByIdDesc(supplierId, year).map(this::card);
    }

    /** The accounts of its activity files, the newest year and of that the newest account first. */
    public List<AccountCard> accounts(UUID supplierId) {
        return accounts.findBySupplierIdOrderByYearDescIdDesc(supplierId).stream()
                .map(account -> new AccountCard(
                        account.id(), account.documentId(), documents.findById(account.documentId()).orElseThrow().sha256(), account.computedAt(),
                        account.factorDay(), accounting.read(account.result())))
                .toList();
    }

    private StatementCard card(StatementRecord statement) {
        return new StatementCard(
                statement.year(), statement.total(), statement.scope2(), statement.evidence(), statement.periodEnd(),
                documents.findById(statement.documentId()).orElseThrow().sha256());
    }

    /** Change of the intensity between two years, times 10000; negative is better. Empty where a revenue is not known or is zero. */
    public Optional<Integer> intensityChangeBps(StatementCard now, Money revenue, StatementCard before, Money revenueBefore) {
        boolean known = revenue != null && revenue.isPositive() && revenueBefore != null && revenueBefore.isPositive();
        return known
                ? new Intensity(now.total(), revenue).changeBps(new Intensity(before.total(), revenueBefore))
                : Optional.empty();
    }

    /** The part of a supplier's own emissions that falls on what somebody spent with it, in kilograms. Empty without a revenue. */
    public Optional<BigDecimal> kilogramsOfSpend(StatementCard statement, Money revenue, BigDecimal yuan) {
        return revenue == null || !revenue.isPositive()
                ? Optional.empty()
                : Optional.of(new Intensity(statement.total(), revenue).of(yuan).in(CarbonMass.Unit.KILOGRAM).amount());
    }

    /** What the newest answer of the exchange says on that day. Empty if the exchange never answered. */
    public Optional<FootprintCover> footprints(UUID supplierId, LocalDate day) {
        return documents.findFirstBySupplierIdAndKindOrderByFetchedAtDescIdDesc(supplierId, CarbonDocument.Kind.FOOTPRINTS)
                .map(document -> FootprintCover.of(
                        footprints.findByDocumentIdInOrderByProductAscIdAsc(List.of(document.id())),
                        refusals.findByDocumentIdOrderByPositionAscFieldAsc(document.id()).stream().map(FootprintRefusal::product).toList(),
                        day, document.sha256()));
    }

    /** What the newest answer of the exchange says of the supplier's products, to be asked about lines of its invoices. */
    public SupplierFootprints productFootprints(UUID supplierId) {
        return new SupplierFootprints(documents.findFirstBySupplierIdAndKindOrderByFetchedAtDescIdDesc(supplierId, CarbonDocument.Kind.FOOTPRINTS)
                .map(document -> footprints.findByDocumentIdInOrderByProductAscIdAsc(List.of(document.id())))
                .orElse(List.of()));
    }

    /** The newest average of the house up to that year, for a sector of a division at least; a spend is told in tonnes with it. */
    public Optional<SectorAverage> newestSectorAverage(String sector, int year, LocalDate day) {
        return Sectors.isCode(sector) ? sectors.newest(sector, year, day) : Optional.empty();
    }

    /**
     * Carbon efficiency K times 10000: intensity against the sector's average of the statement's year. Empty where the
     * revenue or the average is not known to this funder on that day.
     */
    public Optional<Integer> efficiencyBps(StatementCard statement, String sector, Money revenue, UUID funderId, LocalDate day) {
        if (revenue == null || !revenue.isPositive() || !Sectors.isCode(sector)) {
            return Optional.empty();
        }
        return sectors.average(sector, statement.year(), funderId, day)
                .map(average -> new Intensity(statement.total(), revenue).againstBps(average.tonnesPerMillion()));
    }

    /** The sector's average of that very year as this funder knows it on the day. Empty for a code that is none. */
    public Optional<SectorAverage> sectorAverage(String sector, int year, UUID funderId, LocalDate day) {
        return Sectors.isCode(sector) ? sectors.average(sector, year, funderId, day) : Optional.empty();
    }

    /** Whether an entry of the high-energy lists asks for the sector's energy level. Empty for a code that is none. */
    public Optional<Boolean> highEnergy(String sector, UUID funderId, LocalDate day) {
        return Sectors.isCode(sector) ? Optional.of(highEnergy.gates(sector, funderId, day)) : Optional.empty();
    }

    /**
     * The account of an activity file as other features may show it, every line down to the factor rows.
     *
     * @param documentId the activity file as it came
     * @param sha256 digest of its bytes
     * @param factorDay the day whose factor rows counted
     * @param statement lines, totals, scopes, defaults and data quality
     */
    public record AccountCard(UUID id, UUID documentId, String sha256, Instant computedAt, LocalDate factorDay, Statement statement) {}
}
