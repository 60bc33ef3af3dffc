package org.greenlight.collateral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.greenlight.party.OrganisationCard;
import org.greenlight.party.Uscc;
import org.junit.jupiter.api.Test;

class ClaimDescriptionTest {

    private static final String INVOICE = "26332999000101000001";

    private final OrganisationCard debtor = new OrganisationCard(UUID.randomUUID(), Uscc.parse("91330200GLDEM0018E"), "示例整机（集团）有限公司",
            List.of("示例整机厂"));

    @Test
    void theDescriptionHoldsEveryInvoiceNumberInFull() {
        OrganisationCard grantor = new OrganisationCard(UUID.randomUUID(), Uscc.parse("91330200GLDEM1010W"), "示例部件有限公司", List.of());
        String text = ClaimDescription.of(grantor, debtor, "HT-1", List.of(INVOICE, "26332999000101000002"), "100.00", "2027-01-15", "RF-1");
        assertThat(text).contains(INVOICE, "26332999000101000002", "示例部件有限公司", "91330200GLDEM0018E", "HT-1", "RF-1", "2027-01-15");
    }

    @Test
    void anotherFilingIsFoundByInvoiceNumberWhateverItsWriting() {
        assertThat(ClaimDescription.matches("发票２６３３２９９９０００１０１０００００１", List.of(INVOICE), debtor)).containsExactly(Match.INVOICE_NUMBER);
        assertThat(ClaimDescription.matches("发票 2633 2999 0001 0100 0001", List.of(INVOICE), debtor)).containsExactly(Match.INVOICE_NUMBER);
    }

    @Test
    void anotherFilingIsFoundByTheDebtorsNameFormerNameOrCode() {
        assertThat(ClaimDescription.matches("对示例整机(集团)有限公司的应收账款", List.of(INVOICE), debtor)).containsExactly(Match.DEBTOR);
        assertThat(ClaimDescription.matches("对示例整机厂的应收账款", List.of(INVOICE), debtor)).containsExactly(Match.DEBTOR);
        assertThat(ClaimDescription.matches("债务人 91330200gldem0018e", List.of(INVOICE), debtor)).containsExactly(Match.DEBTOR);
    }

    @Test
    void aFilingOverAllReceivablesIsFoundAndOneOverAMachineIsNot() {
        assertThat(ClaimDescription.matches("出让人现有的及将有的全部应收账款", List.of(INVOICE), debtor)).containsExactly(Match.ALL_RECEIVABLES);
        assertThat(ClaimDescription.matches("注塑机一台，编号 26332999", List.of(INVOICE), debtor)).isEmpty();
        assertThat(ClaimDescription.matches(null, List.of(INVOICE), debtor)).isEmpty();
    }

    @Test
    void theTermCoversTheDueDateAndTheMarginInWholeMonths() {
        LocalDate from = LocalDate.of(2026, 12, 1);
        assertThat(RegistryFile.termMonths(from, LocalDate.of(2027, 1, 1), 6)).isEqualTo(7);
        assertThat(RegistryFile.termMonths(from, LocalDate.of(2027, 1, 15), 6)).isEqualTo(8);
        assertThat(RegistryFile.termMonths(from, from, 0)).isEqualTo(1);
        assertThat(RegistryFile.termMonths(from, from.plusYears(40), 6)).isEqualTo(360);
    }
}
