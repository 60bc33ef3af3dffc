package org.greenlight.collateral;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.greenlight.party.OrganisationCard;

/**
 * The claim as the registry's free text tells it: written so that it reasonably identifies the collateral (Supreme
 * People's Court, 担保制度解释 art. 53) and read in other parties' filings. Always Chinese: it is a text for the registry.
 */
final class ClaimDescription {

    private static final String TEXT =
            "出让人%s（统一社会信用代码%s）对%s（统一社会信用代码%s）享有的应收账款，合同号%s，发票号码%s，金额%s元，到期日%s，融资编号%s。";

    private static final List<String> EVERYTHING = List.of(
            "全部应收账款", "所有应收账款", "一切应收账款", "全部现有及将有的应收账款", "所有现有及将有的应收账款", "全部现有和将有的应收账款",
            "allreceivables", "allaccountsreceivable", "allpresentandfuturereceivables");

    private ClaimDescription() {}

    static String of(OrganisationCard grantor, OrganisationCard debtor, String contract, List<String> invoices, String amount,
            String dueDate, String financingNumber) {
        return TEXT.formatted(grantor.name(), grantor.uscc(), debtor.name(), debtor.uscc(), contract, String.join("、", invoices),
                amount, dueDate, financingNumber);
    }

    /** What in another filing's text points at our claim. Wide on purpose: an officer judges what is found. */
    static Set<Match> matches(String description, List<String> invoices, OrganisationCard debtor) {
        String text = folded(description);
        Set<Match> found = EnumSet.noneOf(Match.class);
        if (invoices.stream().anyMatch(invoice -> text.contains(folded(invoice)))) {
            found.add(Match.INVOICE_NUMBER);
        }
        boolean named = text.contains(folded(debtor.name())) || text.contains(folded(debtor.uscc().value()))
                || debtor.formerNames().stream().anyMatch(name -> text.contains(folded(name)));
        if (named) {
            found.add(Match.DEBTOR);
        }
        if (EVERYTHING.stream().anyMatch(text::contains)) {
            found.add(Match.ALL_RECEIVABLES);
        }
        return found;
    }

    /** Full-width forms, case, blanks and dashes do not tell texts apart. */
    private static String folded(String text) {
        return Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Z}\\s\\p{Pd}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
