package org.greenlight.samples;

import static org.greenlight.samples.SampleWorld.FUNDER;
import static org.greenlight.samples.SampleWorld.GROUP_CASHIER;
import static org.greenlight.samples.SampleWorld.LIGHTHOUSE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.greenlight.connectors.payment.Camt054;
import org.greenlight.connectors.payment.CreditNotice;
import org.greenlight.kernel.Money;

/** What the bank reports as money comes in on the funder's collection account: camt.054.001.08. */
final class SampleBank {

    private SampleBank() {}

    /** File name to the one credit it reports. */
    static Map<String, CreditNotice> credits() {
        SampleInvoice wind = SampleInvoices.WIND_1;
        SampleInvoice late = SampleInvoices.WIND_2;
        SampleInvoice aluminium = SampleInvoices.ALUMINIUM_1;
        SampleInvoice motors = SampleInvoices.MOTORS_1;
        Map<String, CreditNotice> credits = new TreeMap<>();
        credits.put("camt054-full.xml", credit(1, 1, wind.gross(), wind.due(), LIGHTHOUSE, wind));
        credits.put("camt054-full-repeated.xml", credit(2, 1, wind.gross(), wind.due(), LIGHTHOUSE, wind));
        credits.put("camt054-double.xml", credit(3, 2, wind.gross(), wind.due().plusDays(3), LIGHTHOUSE, wind));
        credits.put("camt054-short.xml",
                credit(4, 3, Money.cny("480000.00"), aluminium.due(), LIGHTHOUSE, aluminium));
        credits.put("camt054-third-party.xml", credit(5, 4, motors.gross(), motors.due(), GROUP_CASHIER, motors));
        credits.put("camt054-late.xml", credit(6, 5, late.gross(), LocalDate.of(2027, 1, 29), LIGHTHOUSE, late));
        return credits;
    }

    static byte[] xml(CreditNotice credit) {
        // The moment of writing is not part of a notice; here it is the evening of the booking.
        String message = new String(Camt054.compose(credit), StandardCharsets.UTF_8).replaceFirst(
                "<CreDtTm>[^<]*</CreDtTm>", "<CreDtTm>" + credit.bookingDate() + "T17:30:00+08:00</CreDtTm>");
        try {
            Transformer indenting = TransformerFactory.newInstance().newTransformer();
            indenting.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            indenting.setOutputProperty(OutputKeys.INDENT, "yes");
            indenting.setOutputProperty("{http://xml.apache.org/xslt}indent-amount", "2");
            var out = new ByteArrayOutputStream();
            out.writeBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".getBytes(StandardCharsets.UTF_8));
            indenting.transform(new StreamSource(
                    new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8))), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException notXml) {
            throw new IllegalStateException(notXml);
        }
    }

    private static CreditNotice credit(int message, int entry, Money amount, LocalDate day, Company payer,
            SampleInvoice invoice) {
        return new CreditNotice("SLBANK-NTF-" + String.format("%04d", message), "SLBANK-CR-" + String.format("%04d", entry),
                amount.amount(), amount.currency().getCurrencyCode(), day, day, FUNDER.account(), payer.name(),
                payer.account(), "LYPAY-" + invoice.number(), List.of(invoice.number()), "货款 " + invoice.number());
    }
}
