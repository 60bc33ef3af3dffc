package org.greenlight.receivable;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.greenlight.kernel.BasisPoints;
import org.greenlight.kernel.Money;
import org.greenlight.party.Uscc;

/** A 数电发票 with one line, 13 % VAT; a copy of it may be spoiled to see what is refused. */
public record InvoiceText(String number, Uscc seller, Uscc buyer, LocalDate issued, Money net, Money tax) {

    private static final BasisPoints VAT = new BasisPoints(1_300);
    private static final AtomicInteger SEQUENCE = new AtomicInteger((int) (System.currentTimeMillis() % 90_000_000));

    /** A new number of the year of issue; sequences that start with 9s are not issued by the tax system. */
    public static InvoiceText of(Uscc seller, Uscc buyer, LocalDate issued, String net) {
        Money netAmount = Money.cny(net);
        String number = "%02d332999%012d".formatted(issued.getYear() % 100, 900_000_000_000L + SEQUENCE.incrementAndGet());
        return new InvoiceText(number, seller, buyer, issued, netAmount, netAmount.timesRoundedHalfUp(VAT));
    }

    public Money gross() {
        return net.plus(tax);
    }

    public byte[] xml() {
        return xmlWith("", "");
    }

    /** The text with one part replaced. */
    byte[] xmlWith(String target, String replacement) {
        String text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <EInvoice>
              <Header><EIid>%1$s</EIid></Header>
              <EInvoiceData>
                <SellerInformation><SellerIdNum>%2$s</SellerIdNum><SellerName>示例供应商</SellerName></SellerInformation>
                <BuyerInformation><BuyerIdNum>%3$s</BuyerIdNum><BuyerName>示例核心企业</BuyerName></BuyerInformation>
                <BasicInformation>
                  <TotalAmWithoutTax>%4$s</TotalAmWithoutTax>
                  <TotalTaxAm>%5$s</TotalTaxAm>
                  <TotalTax-includedAmount>%6$s</TotalTax-includedAmount>
                </BasicInformation>
                <IssuItemInformation>
                  <ItemName>*金属制品*示例件</ItemName>
                  <Amount>%4$s</Amount>
                  <TaxRate>0.13</TaxRate>
                </IssuItemInformation>
              </EInvoiceData>
              <TaxSupervisionInfo><InvoiceNumber>%1$s</InvoiceNumber><IssueTime>%7$s 10:00:00</IssueTime></TaxSupervisionInfo>
            </EInvoice>
            """.formatted(number, seller, buyer, net.text(), tax.text(), gross().text(), issued);
        if (!target.isEmpty() && !text.contains(target)) {
            throw new IllegalArgumentException("The invoice has no " + target);
        }
        return (target.isEmpty() ? text : text.replace(target, replacement)).getBytes(StandardCharsets.UTF_8);
    }
}
