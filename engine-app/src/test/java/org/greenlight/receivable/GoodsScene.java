package org.greenlight.receivable;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.greenlight.connectors.erp.PayableItem;
import org.greenlight.kernel.Ids;

/** A supplier that told about itself, and sells goods by invoices of one line that its buyer confirms. */
abstract class GoodsScene extends ReceivableTest {

    private static final String LINE = "<ItemName>*金属制品*示例件</ItemName>";

    /** One line of goods; quantity and unit may be null. */
    record Line(String name, String specification, String quantity, String unit, String net) {}

    /** The facts that a supplier gives when it joins. */
    void suppliersFacts(String sector, long revenueMinor) {
        UUID invitation = system(() -> jdbc.queryForObject("select id from invitation where programme_id = ?", UUID.class, programme));
        system(() -> jdbc.update(
                """
                insert into onboarding (id, programme_id, funder_id, supplier_id, sector, revenue_minor, environmental_credit,
                    illegal_capacity, major_penalty, transition_plan, certificates, beneficial_owners, account_number, bank_code, state, given_at, version)
                values (?, ?, ?, ?, ?, ?, 'GREEN', false, 'NONE', 'NONE', '[]', '[]', '1', '1', 'CHECKING', ?, 0)""",
                invitation, programme, funder.id(), supplier.id(), sector, revenueMinor, Timestamp.from(clock.instant())));
    }

    /** Sells, and the buyer's signed batch confirms. */
    UUID sell(Line line) {
        return sell(line, clock.today().minusDays(10));
    }

    UUID sell(Line line, LocalDate issued) {
        InvoiceText invoice = InvoiceText.of(supplier.uscc(), lighthouse.uscc(), issued, line.net());
        byte[] xml = invoice.xmlWith(LINE, "<ItemName>" + line.name() + "</ItemName>" + element("SpecMod", line.specification())
                + element("MeaUnits", line.unit()) + element("Quantity", line.quantity()));
        control("/world/invoices", xml);
        byte[] batch = batch(new PayableItem("1", supplier.uscc().value(), "LYHT-" + Ids.next(), invoice.number(),
                new BigDecimal(invoice.gross().text()), "CNY", invoice.issued(), due(), Base64.getEncoder().encodeToString(xml)));
        UUID claim = claimOf(outcome(send(batch, sign(batch)), 0));
        awaitState(claim, "CONFIRMED");
        return claim;
    }

    private static String element(String name, String text) {
        return text == null ? "" : "<" + name + ">" + text + "</" + name + ">";
    }
}
