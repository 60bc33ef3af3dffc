package org.greenlight.connectors.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.AmountType4Choice;
import com.prowidesoftware.swift.model.mx.dic.ChargeBearerType1Code;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.CustomerCreditTransferInitiationV09;
import com.prowidesoftware.swift.model.mx.dic.DateAndDateTime2Choice;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader85;
import com.prowidesoftware.swift.model.mx.dic.PaymentIdentification6;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import com.prowidesoftware.swift.model.mx.dic.PaymentMethod3Code;

import org.greenlight.connectors.WireProblem;

/** CustomerCreditTransferInitiation, pain.001.001.09, with exactly one transfer: one payout, one message, one answer. */
public final class Pain001 {

    private static final String TX = "CdtTrfTxInf";

    private Pain001() {}

    /** @throws WireProblem naming the element whose value the standard does not allow */
    public static byte[] compose(Payment payment) {
        CreditTransferTransaction34 transfer = new CreditTransferTransaction34()
                .setPmtId(new PaymentIdentification6().setInstrId(Iso20022.text(payment.endToEndId(), 35, TX + "/PmtId/InstrId"))
                        .setEndToEndId(payment.endToEndId()))
                .setAmt(new AmountType4Choice().setInstdAmt(Iso20022.amount(payment.amount(), payment.currency(), TX + "/Amt/InstdAmt")))
                .setCdtrAgt(Iso20022.bank(payment.creditor().bankCode(), TX + "/CdtrAgt"))
                .setCdtr(Iso20022.party(payment.creditor().name(), TX + "/Cdtr/Nm"))
                .setCdtrAcct(Iso20022.account(payment.creditor().account(), TX + "/CdtrAcct"))
                .setRmtInf(new Remittance(payment.invoiceNumbers(), payment.text()).compose());
        if (payment.ultimateDebtor() != null) {
            transfer.setUltmtDbtr(Iso20022.party(payment.ultimateDebtor(), TX + "/UltmtDbtr/Nm"));
        }
        BigDecimal sum = transfer.getAmt().getInstdAmt().getValue();
        PaymentInstruction30 instruction = new PaymentInstruction30()
                .setPmtInfId(Iso20022.text(payment.messageId(), 35, "GrpHdr/MsgId")).setPmtMtd(PaymentMethod3Code.TRF)
                .setNbOfTxs("1").setCtrlSum(sum)
                .setReqdExctnDt(new DateAndDateTime2Choice().setDt(Iso20022.need(payment.executionDate(), "PmtInf/ReqdExctnDt")))
                .setDbtr(Iso20022.party(payment.debtor().name(), "PmtInf/Dbtr/Nm"))
                .setDbtrAcct(Iso20022.account(payment.debtor().account(), "PmtInf/DbtrAcct"))
                .setDbtrAgt(Iso20022.bank(payment.debtor().bankCode(), "PmtInf/DbtrAgt"))
                .setChrgBr(ChargeBearerType1Code.DEBT);
        instruction.getCdtTrfTxInf().add(transfer);
        CustomerCreditTransferInitiationV09 initiation = new CustomerCreditTransferInitiationV09().setGrpHdr(new GroupHeader85()
                .setMsgId(payment.messageId())
                .setCreDtTm(Iso20022.need(payment.createdAt(), "GrpHdr/CreDtTm").atOffset(ZoneOffset.UTC))
                .setNbOfTxs("1").setCtrlSum(sum).setInitgPty(Iso20022.party(payment.debtor().name(), "GrpHdr/InitgPty/Nm")));
        initiation.getPmtInf().add(instruction);
        return Iso20022.write(new MxPain00100109().setCstmrCdtTrfInitn(initiation));
    }

    /** @throws WireProblem when the bytes are not a pain.001.001.09 with one transfer, or its sums contradict each other */
    public static Payment read(byte[] bytes) {
        CustomerCreditTransferInitiationV09 initiation = Iso20022.need(
                Iso20022.read(bytes, MxPain00100109.class, MxPain00100109.NAMESPACE).getCstmrCdtTrfInitn(), "CstmrCdtTrfInitn");
        GroupHeader85 header = Iso20022.need(initiation.getGrpHdr(), "GrpHdr");
        PaymentInstruction30 instruction = Iso20022.only(initiation.getPmtInf(), "PmtInf");
        CreditTransferTransaction34 transfer = Iso20022.only(instruction.getCdtTrfTxInf(), TX);
        ActiveOrHistoricCurrencyAndAmount amount = Iso20022.need(Iso20022.need(transfer.getAmt(), TX + "/Amt").getInstdAmt(), TX + "/Amt/InstdAmt");
        BigDecimal value = Iso20022.positive(amount.getValue(), TX + "/Amt/InstdAmt");
        if (header.getCtrlSum() != null && header.getCtrlSum().compareTo(value) != 0) {
            throw new WireProblem("GrpHdr/CtrlSum is " + header.getCtrlSum() + " but the transfer is " + value, "GrpHdr/CtrlSum", null);
        }
        Remittance remittance = Remittance.read(transfer.getRmtInf());
        Instant created = Iso20022.need(header.getCreDtTm(), "GrpHdr/CreDtTm").toInstant();
        LocalDate execution = Iso20022.need(Iso20022.need(instruction.getReqdExctnDt(), "PmtInf/ReqdExctnDt").getDt(), "PmtInf/ReqdExctnDt/Dt");
        return new Payment(Iso20022.need(header.getMsgId(), "GrpHdr/MsgId"),
                Iso20022.need(Iso20022.need(transfer.getPmtId(), TX + "/PmtId").getEndToEndId(), TX + "/PmtId/EndToEndId"),
                created, execution,
                new PaymentParty(Iso20022.need(instruction.getDbtr(), "PmtInf/Dbtr").getNm(),
                        Iso20022.need(Iso20022.number(instruction.getDbtrAcct()), "PmtInf/DbtrAcct"), Iso20022.code(instruction.getDbtrAgt())),
                new PaymentParty(Iso20022.need(transfer.getCdtr(), TX + "/Cdtr").getNm(),
                        Iso20022.need(Iso20022.number(transfer.getCdtrAcct()), TX + "/CdtrAcct"), Iso20022.code(transfer.getCdtrAgt())),
                value, Iso20022.need(amount.getCcy(), TX + "/Amt/InstdAmt/@Ccy"),
                transfer.getUltmtDbtr() == null ? null : transfer.getUltmtDbtr().getNm(),
                remittance.invoiceNumbers(), remittance.text());
    }
}
