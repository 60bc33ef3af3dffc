package org.greenlight.connectors.einvoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

import org.greenlight.connectors.SafeXml;
import org.greenlight.connectors.einvoice.EInvoiceProblem.Code;

/**
 * Reads the XML of a 数电发票 (fully digital e-invoice) as the tax authority delivers it, and refuses one that contradicts
 * itself. Whether it is genuine only {@link TaxAuthority#verify} can say.
 */
public final class EInvoiceXml {

    private static final String BASIC = "EInvoiceData/BasicInformation/";
    private static final String LINE = "EInvoiceData/IssuItemInformation";

    /** Sums on the invoice are rounded line by line; the standard allows a fen between them. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    private EInvoiceXml() {}

    /** @throws EInvoiceProblem with a stable code and the element at fault */
    public static EInvoice read(byte[] bytes) {
        XmlTree root = tree(bytes);
        if (!"EInvoice".equals(root.name())) {
            throw new EInvoiceProblem(Code.NOT_AN_E_INVOICE, root.name(), "The root element is " + root.name() + ", expected EInvoice");
        }
        String number = root.need("TaxSupervisionInfo/InvoiceNumber");
        LocalDate issued = date(root.need("TaxSupervisionInfo/IssueTime"), "TaxSupervisionInfo/IssueTime");
        number(number, root.need("Header/EIid"), issued);
        List<EInvoiceLine> lines = new ArrayList<>();
        for (XmlTree line : root.all(LINE)) {
            lines.add(line(line, LINE + "[" + (lines.size() + 1) + "]/"));
        }
        if (lines.isEmpty()) {
            throw new EInvoiceProblem(Code.MISSING, LINE, "The e-invoice has no lines (" + LINE + ")");
        }
        EInvoice invoice = new EInvoice(number, root.text("Header/InherentLabel/GeneralOrSpecialVAT/LabelCode"), issued,
                root.need("EInvoiceData/SellerInformation/SellerIdNum"), root.need("EInvoiceData/SellerInformation/SellerName"),
                root.need("EInvoiceData/BuyerInformation/BuyerIdNum"), root.need("EInvoiceData/BuyerInformation/BuyerName"),
                money(root.need(BASIC + "TotalAmWithoutTax"), BASIC + "TotalAmWithoutTax"),
                money(root.need(BASIC + "TotalTaxAm"), BASIC + "TotalTaxAm"),
                money(root.need(BASIC + "TotalTax-includedAmount"), BASIC + "TotalTax-includedAmount"),
                lines, remark(root));
        sums(invoice);
        return invoice;
    }

    private static XmlTree tree(byte[] bytes) {
        try {
            return XmlTree.read(bytes);
        } catch (SafeXml.Refused e) {
            throw new EInvoiceProblem(Code.valueOf(e.fault().name()), "", e.getMessage());
        }
    }

    private static void number(String number, String header, LocalDate issued) {
        if (!number.matches("\\d{20}")) {
            throw new EInvoiceProblem(Code.MALFORMED, "TaxSupervisionInfo/InvoiceNumber", "An e-invoice number has 20 digits, got '" + number + "'");
        }
        if (!number.equals(header)) {
            throw new EInvoiceProblem(Code.NUMBERS_DIFFER, "Header/EIid", "Header/EIid is " + header + " but InvoiceNumber is " + number);
        }
        if (Integer.parseInt(number.substring(0, 2)) != issued.getYear() % 100) {
            throw new EInvoiceProblem(Code.NUMBERS_DIFFER, "TaxSupervisionInfo/IssueTime",
                    "The number starts with the year " + number.substring(0, 2) + " but the e-invoice was issued in " + issued.getYear());
        }
    }

    private static EInvoiceLine line(XmlTree line, String at) {
        String quantity = line.text("Quantity");
        String price = line.text("UnPrice");
        return new EInvoiceLine(line.need("ItemName", at), line.text("SpecMod"), line.text("MeaUnits"),
                quantity == null ? null : decimal(quantity, at + "Quantity"), price == null ? null : decimal(price, at + "UnPrice"),
                money(line.need("Amount", at), at + "Amount"), rate(line.text("TaxRate")));
    }

    private static void sums(EInvoice invoice) {
        if (invoice.gross().signum() <= 0) {
            throw new EInvoiceProblem(Code.MALFORMED, BASIC + "TotalTax-includedAmount",
                    "The total is " + invoice.gross() + ": a red-letter (negative) e-invoice is no receivable");
        }
        BigDecimal sum = invoice.net().add(invoice.tax());
        if (sum.subtract(invoice.gross()).abs().compareTo(TOLERANCE) > 0) {
            throw new EInvoiceProblem(Code.SUM_DIFFERS, BASIC + "TotalTax-includedAmount",
                    "Net " + invoice.net() + " plus tax " + invoice.tax() + " is " + sum + ", but the total with tax is " + invoice.gross());
        }
        BigDecimal lines = invoice.lines().stream().map(EInvoiceLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (lines.subtract(invoice.net()).abs().compareTo(TOLERANCE) > 0) {
            throw new EInvoiceProblem(Code.SUM_DIFFERS, BASIC + "TotalAmWithoutTax",
                    "The lines add up to " + lines + ", but the total without tax is " + invoice.net());
        }
    }

    private static BigDecimal money(String text, String field) {
        if (!text.matches("-?\\d{1,14}(\\.\\d{1,2})?")) {
            throw new EInvoiceProblem(Code.MALFORMED, field, "'" + text + "' is no amount in yuan such as 1234.50");
        }
        return new BigDecimal(text).setScale(2);
    }

    private static BigDecimal decimal(String text, String field) {
        if (!text.matches("-?\\d{1,14}(\\.\\d{1,16})?")) {
            throw new EInvoiceProblem(Code.MALFORMED, field, "'" + text + "' is no decimal number");
        }
        return new BigDecimal(text);
    }

    /** "0.13", "13%", or words such as 免税 (exempt) and 不征税 (not taxed), which are no rate. */
    private static BigDecimal rate(String text) {
        if (text != null && text.matches("\\d{1,2}(\\.\\d{1,4})?%")) {
            return new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2);
        }
        return text != null && text.matches("\\d(\\.\\d{1,6})?") ? new BigDecimal(text) : null;
    }

    private static LocalDate date(String text, String field) {
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeParseException e) {
            throw new EInvoiceProblem(Code.MALFORMED, field, "'" + text + "' is no date such as 2026-12-01 or 2026-12-01 09:30:00");
        }
    }

    /** Parsers in the field find the remark in either place. */
    private static String remark(XmlTree root) {
        String remark = root.text("EInvoiceData/AdditionalInformation/Remark");
        return remark != null ? remark : root.text("EInvoiceData/Remark");
    }
}
