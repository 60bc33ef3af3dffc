package org.greenlight.connectors.payment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

import com.prowidesoftware.swift.model.mx.MxPain00200110;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.AmountType4Choice;
import com.prowidesoftware.swift.model.mx.dic.CustomerPaymentStatusReportV10;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader86;
import com.prowidesoftware.swift.model.mx.dic.OriginalGroupHeader17;
import com.prowidesoftware.swift.model.mx.dic.OriginalPaymentInstruction32;
import com.prowidesoftware.swift.model.mx.dic.OriginalTransactionReference28;
import com.prowidesoftware.swift.model.mx.dic.PaymentTransaction105;
import com.prowidesoftware.swift.model.mx.dic.StatusReason6Choice;
import com.prowidesoftware.swift.model.mx.dic.StatusReasonInformation12;

import org.greenlight.connectors.WireProblem;

/** CustomerPaymentStatusReport, pain.002.001.10, about exactly one transfer of a pain.001.001.09. */
public final class Pain002 {

    private static final String TX = "OrgnlPmtInfAndSts/TxInfAndSts";

    private Pain002() {}

    /** As a bank writes it. */
    public static byte[] compose(PaymentStatus status) {
        OriginalTransactionReference28 original = new OriginalTransactionReference28();
        if (status.amount() != null) {
            original.setAmt(new AmountType4Choice().setInstdAmt(Iso20022.amount(status.amount(), status.currency(), TX + "/OrgnlTxRef/Amt")));
        }
        if (status.creditorAccount() != null) {
            original.setCdtrAcct(Iso20022.account(status.creditorAccount(), TX + "/OrgnlTxRef/CdtrAcct"));
        }
        PaymentTransaction105 transaction = new PaymentTransaction105()
                .setOrgnlEndToEndId(Iso20022.text(status.endToEndId(), 35, TX + "/OrgnlEndToEndId"))
                .setTxSts(Iso20022.text(status.status(), 4, TX + "/TxSts"))
                .setAcctSvcrRef(status.bankReference()).setOrgnlTxRef(original);
        if (status.reasonCode() != null) {
            StatusReasonInformation12 reason = new StatusReasonInformation12().setRsn(new StatusReason6Choice().setCd(status.reasonCode()));
            if (status.reasonText() != null) {
                reason.getAddtlInf().add(Iso20022.text(status.reasonText(), 105, TX + "/StsRsnInf/AddtlInf"));
            }
            transaction.getStsRsnInf().add(reason);
        }
        OriginalPaymentInstruction32 instruction = new OriginalPaymentInstruction32()
                .setOrgnlPmtInfId(Iso20022.text(status.originalMessageId(), 35, "OrgnlPmtInfAndSts/OrgnlPmtInfId"));
        instruction.getTxInfAndSts().add(transaction);
        CustomerPaymentStatusReportV10 report = new CustomerPaymentStatusReportV10()
                .setGrpHdr(new GroupHeader86().setMsgId(Iso20022.text(status.messageId(), 35, "GrpHdr/MsgId"))
                        .setCreDtTm(Instant.now().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC)))
                .setOrgnlGrpInfAndSts(new OriginalGroupHeader17().setOrgnlMsgId(status.originalMessageId()).setOrgnlMsgNmId("pain.001.001.09"));
        report.getOrgnlPmtInfAndSts().add(instruction);
        return Iso20022.write(new MxPain00200110().setCstmrPmtStsRpt(report));
    }

    /** @throws WireProblem when the bytes are not a pain.002.001.10 about one transfer */
    public static PaymentStatus read(byte[] bytes) {
        CustomerPaymentStatusReportV10 report = Iso20022.need(
                Iso20022.read(bytes, MxPain00200110.class, MxPain00200110.NAMESPACE).getCstmrPmtStsRpt(), "CstmrPmtStsRpt");
        OriginalGroupHeader17 group = Iso20022.need(report.getOrgnlGrpInfAndSts(), "OrgnlGrpInfAndSts");
        PaymentTransaction105 transaction = Iso20022.only(
                Iso20022.only(report.getOrgnlPmtInfAndSts(), "OrgnlPmtInfAndSts").getTxInfAndSts(), TX);
        OriginalTransactionReference28 original = transaction.getOrgnlTxRef();
        ActiveOrHistoricCurrencyAndAmount amount = original == null || original.getAmt() == null ? null : original.getAmt().getInstdAmt();
        List<StatusReasonInformation12> reasons = transaction.getStsRsnInf();
        return new PaymentStatus(Iso20022.need(report.getGrpHdr(), "GrpHdr").getMsgId(), group.getOrgnlMsgId(),
                transaction.getOrgnlEndToEndId(), Iso20022.need(transaction.getTxSts(), TX + "/TxSts"), transaction.getAcctSvcrRef(),
                amount == null ? null : amount.getValue(), amount == null ? null : amount.getCcy(),
                original == null ? null : Iso20022.number(original.getCdtrAcct()), code(reasons), words(reasons));
    }

    private static String code(List<StatusReasonInformation12> reasons) {
        if (reasons.isEmpty() || reasons.get(0).getRsn() == null) {
            return null;
        }
        StatusReason6Choice reason = reasons.get(0).getRsn();
        return reason.getCd() != null ? reason.getCd() : reason.getPrtry();
    }

    private static String words(List<StatusReasonInformation12> reasons) {
        return reasons.isEmpty() || reasons.get(0).getAddtlInf().isEmpty() ? null : String.join(" ", reasons.get(0).getAddtlInf());
    }
}
