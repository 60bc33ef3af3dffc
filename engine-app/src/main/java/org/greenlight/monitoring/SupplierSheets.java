package org.greenlight.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.greenlight.carbon.CarbonFacts;
import org.greenlight.carbon.CarbonMass;
import org.greenlight.carbon.EvidenceLevel;
import org.greenlight.carbon.SectorAverage;
import org.greenlight.carbon.StatementCard;
import org.greenlight.kernel.Money;
import org.greenlight.monitoring.EmissionReport.Source;
import org.greenlight.party.ConsentKind;
import org.greenlight.party.OrganisationCard;
import org.greenlight.party.PartyFacts;
import org.greenlight.programme.ProgrammeFacts;
import org.greenlight.programme.SupplierFacts;
import org.springframework.stereotype.Component;

/**
 * Puts together what a funder knows about a supplier for a year. A statement or an average of the year before is taken where
 * there is none of the year itself, an older one never is.
 */
@Component
class SupplierSheets {

    private final ProgrammeFacts programmes;
    private final PartyFacts parties;
    private final CarbonFacts carbon;
    private final CompanyValueParameter companyValues;

    SupplierSheets(ProgrammeFacts programmes, PartyFacts parties, CarbonFacts carbon, CompanyValueParameter companyValues) {
        this.programmes = programmes;
        this.parties = parties;
        this.carbon = carbon;
        this.companyValues = companyValues;
    }

    SupplierSheet of(UUID supplierId, UUID funderId, int year, LocalDate day) {
        OrganisationCard card = parties.organisation(supplierId);
        SupplierFacts told = programmes.supplierFacts(supplierId);
        Set<Gap> gaps = EnumSet.noneOf(Gap.class);
        List<Source> sources = new ArrayList<>();

        Money revenue = told.revenue() != null && told.revenue().isPositive() ? told.revenue() : null;
        if (revenue == null) {
            gaps.add(Gap.REVENUE_UNKNOWN);
        } else {
            sources.add(new Source("REVENUE", "SUPPLIER", revenue.text(), null));
        }
        boolean consent = parties.hasConsent(supplierId, ConsentKind.CARBON);
        if (!consent) {
            gaps.add(Gap.CARBON_CONSENT_MISSING);
        }
        Optional<StatementCard> statement = consent
                ? carbon.statement(supplierId, year).or(() -> carbon.statement(supplierId, year - 1))
                : Optional.empty();
        SectorAverage average = average(statement, told.sector(), funderId, year, day);
        if (average == null) {
            gaps.add(Gap.SECTOR_AVERAGE_UNKNOWN);
        } else {
            sources.add(new Source("SECTOR_AVERAGE", average.illustrative() ? "ILLUSTRATIVE" : "PARAMETER",
                    average.tonnesPerMillion().stripTrailingZeros().toPlainString() + " tCO2e / 1000000 CNY, " + average.year(), average.source()));
        }
        Optional<Emissions> emissions = statement.map(SupplierSheets::reported).or(() -> bySector(average, revenue));
        statement.ifPresent(found -> sources.add(new Source("EMISSIONS", "STATEMENT", found.total() + ", " + found.year(), "SHA-256 " + found.sha256())));
        if (emissions.isEmpty()) {
            gaps.add(Gap.EMISSIONS_UNKNOWN);
        }
        Optional<CompanyValue> value = value(card, told, funderId, year, day, sources);
        if (value.isEmpty()) {
            gaps.add(Gap.COMPANY_VALUE_UNKNOWN);
        }
        return new SupplierSheet(card.name(), emissions, value, revenue, average, gaps, sources);
    }

    /** Of the statement's year, so that like is compared with like; without a statement of the newest year there is. */
    private SectorAverage average(Optional<StatementCard> statement, String sector, UUID funderId, int year, LocalDate day) {
        return statement.isPresent()
                ? carbon.sectorAverage(sector, statement.get().year(), funderId, day).orElse(null)
                : carbon.sectorAverage(sector, year, funderId, day).or(() -> carbon.sectorAverage(sector, year - 1, funderId, day)).orElse(null);
    }

    private static Emissions reported(StatementCard statement) {
        BigDecimal total = statement.total().inTonnes();
        CarbonMass bought = statement.scope2();
        boolean split = bought != null && bought.compareTo(statement.total()) <= 0;
        return new Emissions(
                statement.year(), total, split ? total.subtract(bought.inTonnes()) : null, split ? bought.inTonnes() : null,
                statement.evidence() == EvidenceLevel.THIRD_PARTY ? DataQuality.OPTION_1A : DataQuality.OPTION_1B);
    }

    private static Optional<Emissions> bySector(SectorAverage average, Money revenue) {
        return average == null || revenue == null
                ? Optional.empty()
                : Optional.of(new Emissions(
                        average.year(), Attribution.bySector(average.tonnesPerMillion(), revenue), null, null, DataQuality.OPTION_3A));
    }

    private Optional<CompanyValue> value(OrganisationCard card, SupplierFacts told, UUID funderId, int year, LocalDate day, List<Source> sources) {
        var evic = companyValues.find(funderId, card.uscc(), CompanyValue.Basis.EVIC, year, day);
        var assets = companyValues.find(funderId, card.uscc(), CompanyValue.Basis.TOTAL_ASSETS, year, day);
        Optional<CompanyValue> value = CompanyValue.of(
                evic.map(CompanyValueParameter.Known::amount).orElse(null), told.equity(), told.debt(),
                assets.map(CompanyValueParameter.Known::amount).orElse(null));
        value.ifPresent(found -> sources.add(switch (found.basis()) {
            case EVIC -> fromParameter(evic.orElseThrow());
            case TOTAL_ASSETS -> fromParameter(assets.orElseThrow());
            case EQUITY_AND_DEBT -> new Source("COMPANY_VALUE", "SUPPLIER", told.equity().text() + " + " + told.debt().text(), null);
        }));
        return value;
    }

    private static Source fromParameter(CompanyValueParameter.Known known) {
        return new Source("COMPANY_VALUE", "PARAMETER", known.amount().text() + ", " + known.year(), known.source());
    }
}
