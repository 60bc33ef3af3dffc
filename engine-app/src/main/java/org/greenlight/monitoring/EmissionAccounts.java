package org.greenlight.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenlight.financing.FinancingFacts;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Money;
import org.greenlight.kernel.Problem;
import org.greenlight.monitoring.EmissionReport.Totals;
import org.greenlight.settlement.AdvanceMovement;
import org.greenlight.settlement.SettlementFacts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws the financed emissions of a funder in a year from the ledger and from what is known today of each supplier. */
@Component
class EmissionAccounts {

    private static final int FIRST_YEAR = 2000;
    private static final int METHOD_STATEMENTS = 9;

    private final SettlementFacts settlements;
    private final FinancingFacts financings;
    private final SupplierSheets suppliers;
    private final MessageSource messages;
    private final BusinessClock clock;

    EmissionAccounts(SettlementFacts settlements, FinancingFacts financings, SupplierSheets suppliers, MessageSource messages, BusinessClock clock) {
        this.settlements = settlements;
        this.financings = financings;
        this.suppliers = suppliers;
        this.messages = messages;
        this.clock = clock;
    }

    /** @throws Problem {@code emissions-year-invalid} for a year that has not begun or is before 2000 */
    @Transactional(readOnly = true)
    public EmissionReport draw(UUID funderId, int year, EmissionView view) {
        LocalDate today = clock.today();
        if (year < FIRST_YEAR || year > today.getYear()) {
            throw Problem.invalid("emissions-year-invalid", year, FIRST_YEAR, today.getYear()).at("year");
        }
        boolean closed = year < today.getYear();
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = closed ? LocalDate.of(year, 12, 31) : today;
        List<DealLine> lines = lines(funderId, year, view, first, last, today);
        return new EmissionReport(
                year, view, first, last, closed, today, Money.CNY.getCurrencyCode(), totals(lines, year),
                lines.stream().map(DealLine::shown).toList(), method(view, Locale.ENGLISH), method(view, Locale.SIMPLIFIED_CHINESE));
    }

    private List<DealLine> lines(UUID funderId, int year, EmissionView view, LocalDate first, LocalDate last, LocalDate today) {
        Map<UUID, Balances> balances = new HashMap<>();
        settlements.advances(funderId, last).stream().collect(Collectors.groupingBy(AdvanceMovement::financingId)).forEach((id, moved) -> {
            Balances one = new Balances(moved.stream().map(m -> new Balances.Movement(m.on(), m.amount())).toList(), Money.CNY);
            if (one.on(last).isPositive() || one.average(first, last).isPositive()) {
                balances.put(id, one);
            }
        });
        Map<UUID, SupplierSheet> sheets = new HashMap<>();
        return financings.priced(balances.keySet()).stream()
                .map(deal -> {
                    Balances one = balances.get(deal.id());
                    SupplierSheet sheet = sheets.computeIfAbsent(deal.supplierId(), id -> suppliers.of(id, funderId, year, today));
                    return DealLine.of(deal, sheet, one.movements().get(0).on(), one.on(last), one.average(first, last), view);
                })
                .toList();
    }

    private static Totals totals(List<DealLine> lines, int year) {
        Portfolio portfolio = Portfolio.of(lines.stream().map(DealLine::loan).toList(), Money.CNY);
        List<DealLine> split = lines.stream().filter(line -> line.pcafScope2() != null).toList();
        List<DealLine> byPboc = lines.stream().filter(line -> line.pboc() != null).toList();
        List<DealLine> paidOut = lines.stream().filter(line -> line.wasPaidOutIn(year)).toList();
        return new Totals(
                lines.size(), (int) lines.stream().filter(line -> line.pcaf() == null).count(), portfolio.outstanding().text(),
                portfolio.covered().text(), text(portfolio.coverage()), text(portfolio.tonnes()), sum(split, DealLine::pcafScope1),
                sum(split, DealLine::pcafScope2), unsplit(portfolio.tonnes(), split),
                text(portfolio.score()), text(portfolio.intensity()), money(lines, DealLine::average), money(byPboc, DealLine::average),
                sum(byPboc, DealLine::pboc), money(paidOut, line -> line.deal().saved()), sum(paidOut, DealLine::avoided),
                (int) paidOut.stream().filter(line -> line.avoided() != null).count());
    }

    /** What is left of the financed emissions when the scopes that are known are taken out. */
    private static String unsplit(BigDecimal financed, List<DealLine> split) {
        return financed == null ? null : text(split.stream().map(DealLine::pcaf).reduce(financed, BigDecimal::subtract));
    }

    /** Null where no line knows it: unknown is not zero. */
    private static String sum(List<DealLine> lines, Function<DealLine, BigDecimal> figure) {
        return text(lines.stream().map(figure).filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null));
    }

    private static String money(List<DealLine> lines, Function<DealLine, Money> figure) {
        return lines.stream().map(figure).reduce(Money.zero(Money.CNY), Money::plus).text();
    }

    private List<String> method(EmissionView view, Locale locale) {
        return Stream.concat(
                        Stream.of("monitoring.view." + view + ".method"),
                        Stream.iterate(1, n -> n + 1).limit(METHOD_STATEMENTS).map(n -> "monitoring.method." + n))
                .map(key -> messages.getMessage(key, null, locale))
                .toList();
    }

    private static String text(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
