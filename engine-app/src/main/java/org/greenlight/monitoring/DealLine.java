package org.greenlight.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.greenlight.financing.PricedDeal;
import org.greenlight.kernel.Money;
import org.greenlight.monitoring.EmissionReport.Source;

/** One deal with the results of its arithmetic. Null is not known. */
record DealLine(
        PricedDeal deal, SupplierSheet supplier, LocalDate paidOutOn, Money yearEnd, Money average, Money outstanding, BigDecimal pcaf,
        BigDecimal pcafScope1, BigDecimal pcafScope2, BigDecimal pboc, BigDecimal avoided) {

    static DealLine of(PricedDeal deal, SupplierSheet supplier, LocalDate paidOutOn, Money yearEnd, Money average, EmissionView view) {
        Money outstanding = view == EmissionView.YEAR_END ? yearEnd : average;
        Emissions emissions = supplier.emissions().orElse(null);
        CompanyValue value = supplier.value().orElse(null);
        boolean attributed = emissions != null && value != null;
        BigDecimal pcaf = attributed ? Attribution.pcaf(emissions.tonnes(), outstanding, value) : null;
        // What is left of the total, so that the scopes add up to it to the kilogram.
        BigDecimal scope2 = attributed && emissions.scope2() != null ? Attribution.pcaf(emissions.scope2(), outstanding, value) : null;
        BigDecimal pboc = emissions != null && supplier.revenue() != null ? Attribution.pboc(emissions.tonnes(), average, supplier.revenue()) : null;
        BigDecimal avoided = supplier.comparesWithSector()
                ? Attribution.avoided(supplier.average().tonnesPerMillion(), emissions.tonnes(), supplier.revenue(), deal.face())
                : null;
        return new DealLine(deal, supplier, paidOutOn, yearEnd, average, outstanding, pcaf, scope2 == null ? null : pcaf.subtract(scope2), scope2,
                pboc, avoided);
    }

    Portfolio.Loan loan() {
        return new Portfolio.Loan(outstanding, pcaf, pcaf == null ? null : supplier.emissions().orElseThrow().quality());
    }

    /** Savings count once, in the year the deal was paid out. */
    boolean wasPaidOutIn(int year) {
        return paidOutOn.getYear() == year;
    }

    EmissionReport.Line shown() {
        Emissions emissions = supplier.emissions().orElse(null);
        CompanyValue value = supplier.value().orElse(null);
        Money revenue = supplier.revenue();
        return new EmissionReport.Line(
                deal.id(), deal.number(), deal.supplierId(), supplier.name(), deal.grade(), paidOutOn, deal.dueDate(), yearEnd.text(),
                average.text(), outstanding.text(), emissions == null ? null : emissions.year(), emissions == null ? null : text(emissions.tonnes()),
                emissions == null ? null : text(emissions.scope1()), emissions == null ? null : text(emissions.scope2()),
                emissions == null ? null : emissions.quality().option(), emissions == null ? null : emissions.quality().score(),
                value == null ? null : value.amount().text(), value == null ? null : value.basis().name(),
                value == null ? null : text(Attribution.factor(outstanding, value.amount())), text(pcaf), text(pcafScope1), text(pcafScope2),
                revenue == null ? null : revenue.text(), revenue == null ? null : text(Attribution.factor(average, revenue)), text(pboc),
                deal.face().text(), deal.baseRate().percent(), deal.rate().percent(), deal.saved().text(),
                supplier.average() == null ? null : text(supplier.average().tonnesPerMillion()), text(avoided), gaps(), sources());
    }

    private List<Gap> gaps() {
        Set<Gap> gaps = EnumSet.noneOf(Gap.class);
        gaps.addAll(supplier.gaps());
        if (supplier.value().filter(value -> outstanding.compareTo(value.amount()) > 0).isPresent()) {
            gaps.add(Gap.OUTSTANDING_OVER_VALUE);
        }
        return List.copyOf(gaps);
    }

    private List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        sources.add(new Source("OUTSTANDING", "LEDGER", "ADVANCES", deal.number()));
        sources.addAll(supplier.sources());
        sources.add(new Source("PRICE", "AGREEMENT", deal.baseRate().percent() + " / " + deal.rate().percent(), deal.baseSource()));
        return sources;
    }

    private static String text(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
