package org.greenlight.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.greenlight.Api;
import org.greenlight.kernel.Money;
import org.greenlight.settlement.Deals;
import org.greenlight.settlement.MoneyTest;
import org.junit.jupiter.api.BeforeEach;

/** Deals of a closed year in the books of a funder, and what is known of their supplier. */
abstract class EmissionScene extends MoneyTest {

    protected Books books;
    protected int year;

    @BeforeEach
    void aClosedYear() {
        books = new Books(jdbc);
        year = clock.today().getYear() - 1;
    }

    protected LocalDate day(int month, int day) {
        return LocalDate.of(year, month, day);
    }

    /** A deal over 90,000.00 of 100,000.00 that was paid out on this day of the closed year. */
    protected Deals.Signed paidOutOn(LocalDate day) {
        Deals.Signed deal = signed(Deals.Terms.withRecourse());
        system(() -> books.payout(deal, day, Money.cny("90000.00"), Money.cny("450.00")));
        return deal;
    }

    protected void repaidOn(Deals.Signed deal, LocalDate day) {
        system(() -> books.repaid(deal, day, Money.cny("90000.00")));
    }

    /** Revenue 100m, equity 120m, debt 280m, unless a test says otherwise. */
    protected void balanceSheet(String revenue, String equity, String debt) {
        system(() -> books.balanceSheet(supplier.id(), revenue, equity, debt));
    }

    protected void statement(int of, String tonnes, String scope2, String evidence) {
        system(() -> books.statement(supplier.id(), funder.id(), of, tonnes, scope2, evidence));
    }

    protected JsonNode report(Api reader, String view) {
        Api.Answer answer = reader.get("/api/v1/financed-emissions?year=" + year + "&view=" + view);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    protected JsonNode line(Deals.Signed deal, String view) {
        Api.Answer answer = officer.get("/api/v1/financed-emissions/" + deal.id() + "?year=" + year + "&view=" + view);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().path("deal");
    }
}
