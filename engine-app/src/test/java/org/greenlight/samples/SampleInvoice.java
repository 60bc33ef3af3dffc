package org.greenlight.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.greenlight.kernel.BasisPoints;
import org.greenlight.kernel.Money;

/** A 数电发票 over goods delivered to the lighthouse enterprise, 13 % VAT, and when it is due. */
record SampleInvoice(String number, Company seller, Company buyer, LocalDate issued, LocalDate due, List<Line> lines) {

    private static final BasisPoints VAT = new BasisPoints(1_300);

    /** @param item classification in asterisks, then the goods; @param unitPrice without tax */
    record Line(String item, String product, String unit, int quantity, String unitPrice) {

        Money net() {
            return new Money(new BigDecimal(unitPrice).multiply(BigDecimal.valueOf(quantity)), Money.CNY);
        }

        Money tax() {
            return net().timesRoundedHalfUp(VAT);
        }
    }

    Money net() {
        return lines.stream().map(Line::net).reduce(Money.zero(Money.CNY), Money::plus);
    }

    Money tax() {
        return lines.stream().map(Line::tax).reduce(Money.zero(Money.CNY), Money::plus);
    }

    Money gross() {
        return net().plus(tax());
    }

    String xml() {
        StringBuilder items = new StringBuilder();
        for (Line line : lines) {
            items.append("""
                    <IssuItemInformation>
                      <ItemName>%s</ItemName>
                      <SpecMod>%s</SpecMod>
                      <MeaUnits>%s</MeaUnits>
                      <Quantity>%d</Quantity>
                      <UnPrice>%s</UnPrice>
                      <Amount>%s</Amount>
                      <TaxRate>0.13</TaxRate>
                      <ComTaxAm>%s</ComTaxAm>
                      <TotaltaxIncludedAmount>%s</TotaltaxIncludedAmount>
                    </IssuItemInformation>
                """.formatted(line.item(), line.product(), line.unit(), line.quantity(), line.unitPrice(),
                    line.net().text(), line.tax().text(), line.net().plus(line.tax()).text()));
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <EInvoice>
              <Header>
                <EIid>%1$s</EIid>
                <EInvoiceTag>SWEI3200</EInvoiceTag>
                <Version>0.2</Version>
                <InherentLabel>
                  <InIssuType>
                    <LabelCode>Y</LabelCode>
                    <LabelName>是否蓝字发票标志</LabelName>
                  </InIssuType>
                  <EInvoiceType>
                    <LabelCode>01</LabelCode>
                    <LabelName>电子发票（增值税专用发票）</LabelName>
                  </EInvoiceType>
                  <GeneralOrSpecialVAT>
                    <LabelCode>01</LabelCode>
                    <LabelName>增值税专用发票</LabelName>
                  </GeneralOrSpecialVAT>
                </InherentLabel>
              </Header>
              <EInvoiceData>
            %2$s%3$s    <BasicInformation>
                  <TotalAmWithoutTax>%4$s</TotalAmWithoutTax>
                  <TotalTaxAm>%5$s</TotalTaxAm>
                  <TotalTax-includedAmount>%6$s</TotalTax-includedAmount>
                  <Drawer>示例开票人%7$03d</Drawer>
                  <RequestTime>%8$s 10:15:00</RequestTime>
                </BasicInformation>
            %9$s    <SpecificInformation/>
                <AdditionalInformation>
                  <Remark>合同编号：%10$s</Remark>
                </AdditionalInformation>
              </EInvoiceData>
              <TaxSupervisionInfo>
                <InvoiceNumber>%1$s</InvoiceNumber>
                <IssueTime>%8$s 10:15:32</IssueTime>
              </TaxSupervisionInfo>
            </EInvoice>
            """.formatted(number, party("Seller", seller), party("Buyer", buyer), net().text(), tax().text(),
                gross().text(), seller.number(), issued, items, seller.contractNumber());
    }

    private static String party(String side, Company company) {
        return """
                <%1$sInformation>
                  <%1$sIdNum>%2$s</%1$sIdNum>
                  <%1$sName>%3$s</%1$sName>
                  <%1$sAddr>示例工业园区%4$d号</%1$sAddr>
                  <%1$sTelNum>0000-00000%4$03d</%1$sTelNum>
                  <%1$sBankName>示例银行</%1$sBankName>
                  <%1$sBankAccNum>%5$s</%1$sBankAccNum>
                </%1$sInformation>
            """.formatted(side, company.uscc(), company.name(), company.number(), company.account());
    }
}
