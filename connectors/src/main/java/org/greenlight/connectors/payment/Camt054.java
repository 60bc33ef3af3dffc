package org.greenlight.connectors.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import com.prowidesoftware.swift.model.mx.MxCamt05400108;
import com.prowidesoftware.swift.model.mx.dic.AccountNotification17;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.BankToCustomerDebitCreditNotificationV08;
import com.prowidesoftware.swift.model.mx.dic.BankTransactionCodeStructure4;
import com.prowidesoftware.swift.model.mx.dic.BankTransactionCodeStructure5;
import com.prowidesoftware.swift.model.mx.dic.BankTransactionCodeStructure6;
import com.prowidesoftware.swift.model.mx.dic.CashAccount39;
import com.prowidesoftware.swift.model.mx.dic.CreditDebitCode;
import com.prowidesoftware.swift.model.mx.dic.DateAndDateTime2Choice;
import com.prowidesoftware.swift.model.mx.dic.EntryDetails9;
import com.prowidesoftware.swift.model.mx.dic.EntryStatus1Choice;
import com.prowidesoftware.swift.model.mx.dic.EntryTransaction10;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader81;
import com.prowidesoftware.swift.model.mx.dic.Party40Choice;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry10;
import com.prowidesoftware.swift.model.mx.dic.TransactionParties6;
import com.prowidesoftware.swift.model.mx.dic.TransactionReferences6;

import org.greenlight.connectors.WireProblem;

/**
 * BankToCustomerDebitCreditNotification, camt.054.001.08: money that came in. Only booked credits that are no reversal are
 * taken; an entry with several transactions (a batch booking) gives one notice for each.
 */
public final class Camt054 {

    private static final String NONE = "NOTPROVIDED";

    private Camt054() {}

    /** As a bank writes it: one message with one entry. */
    public static byte[] compose(CreditNotice credit) {
        TransactionParties6 parties = new TransactionParties6();
        if (credit.payerName() != null) {
            parties.setDbtr(new Party40Choice().setPty(Iso20022.party(credit.payerName(), "RltdPties/Dbtr/Nm")));
        }
        if (credit.payerAccount() != null) {
            parties.setDbtrAcct(Iso20022.account(credit.payerAccount(), "RltdPties/DbtrAcct"));
        }
        String reference = Iso20022.text(credit.entryReference(), 35, "Ntry/AcctSvcrRef");
        ActiveOrHistoricCurrencyAndAmount amount = Iso20022.amount(credit.amount(), credit.currency(), "Ntry/Amt");
        EntryDetails9 details = new EntryDetails9();
        details.getTxDtls().add(new EntryTransaction10()
                .setRefs(new TransactionReferences6().setAcctSvcrRef(reference)
                        .setEndToEndId(credit.endToEndId() == null ? NONE : Iso20022.text(credit.endToEndId(), 35, "Refs/EndToEndId")))
                .setAmt(amount).setCdtDbtInd(CreditDebitCode.CRDT).setRltdPties(parties)
                .setRmtInf(new Remittance(credit.invoiceNumbers(), credit.text()).compose()));
        ReportEntry10 entry = new ReportEntry10().setNtryRef(reference).setAmt(amount).setCdtDbtInd(CreditDebitCode.CRDT)
                .setSts(new EntryStatus1Choice().setCd("BOOK"))
                .setBookgDt(new DateAndDateTime2Choice().setDt(Iso20022.need(credit.bookingDate(), "Ntry/BookgDt")))
                .setValDt(new DateAndDateTime2Choice().setDt(Iso20022.need(credit.valueDate(), "Ntry/ValDt")))
                .setAcctSvcrRef(reference).setBkTxCd(receivedCreditTransfer());
        entry.getNtryDtls().add(details);
        AccountNotification17 notification = new AccountNotification17().setId(credit.messageId())
                .setAcct(new CashAccount39().setId(Iso20022.accountId(credit.account(), "Ntfctn/Acct")));
        notification.getNtry().add(entry);
        BankToCustomerDebitCreditNotificationV08 message = new BankToCustomerDebitCreditNotificationV08().setGrpHdr(new GroupHeader81()
                .setMsgId(Iso20022.text(credit.messageId(), 35, "GrpHdr/MsgId"))
                .setCreDtTm(Instant.now().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC)));
        message.getNtfctn().add(notification);
        return Iso20022.write(new MxCamt05400108().setBkToCstmrDbtCdtNtfctn(message));
    }

    /** @throws WireProblem when the bytes are no camt.054.001.08 or a credit lacks what is needed to book it */
    public static List<CreditNotice> read(byte[] bytes) {
        BankToCustomerDebitCreditNotificationV08 message = Iso20022.need(
                Iso20022.read(bytes, MxCamt05400108.class, MxCamt05400108.NAMESPACE).getBkToCstmrDbtCdtNtfctn(), "BkToCstmrDbtCdtNtfctn");
        String messageId = Iso20022.need(Iso20022.need(message.getGrpHdr(), "GrpHdr").getMsgId(), "GrpHdr/MsgId");
        List<CreditNotice> credits = new ArrayList<>();
        for (AccountNotification17 notification : message.getNtfctn()) {
            String account = Iso20022.need(notification.getAcct() == null ? null : Iso20022.number(notification.getAcct().getId()), "Ntfctn/Acct");
            for (ReportEntry10 entry : notification.getNtry()) {
                if (bookedCredit(entry)) {
                    credits.addAll(credits(messageId, account, entry));
                }
            }
        }
        return List.copyOf(credits);
    }

    private static boolean bookedCredit(ReportEntry10 entry) {
        return entry.getCdtDbtInd() == CreditDebitCode.CRDT && !Boolean.TRUE.equals(entry.isRvslInd())
                && entry.getSts() != null && "BOOK".equals(entry.getSts().getCd());
    }

    private static List<CreditNotice> credits(String messageId, String account, ReportEntry10 entry) {
        List<EntryTransaction10> transactions = entry.getNtryDtls().stream().flatMap(d -> d.getTxDtls().stream()).toList();
        if (transactions.size() <= 1) {
            return List.of(credit(messageId, account, entry, transactions.isEmpty() ? new EntryTransaction10() : transactions.get(0),
                    entry.getAmt(), entry.getAcctSvcrRef() != null ? entry.getAcctSvcrRef() : entry.getNtryRef()));
        }
        List<CreditNotice> credits = new ArrayList<>();
        for (EntryTransaction10 transaction : transactions) {
            String reference = transaction.getRefs() == null ? null : transaction.getRefs().getAcctSvcrRef();
            credits.add(credit(messageId, account, entry, transaction, transaction.getAmt(), reference));
        }
        return credits;
    }

    private static CreditNotice credit(String messageId, String account, ReportEntry10 entry, EntryTransaction10 transaction,
                                       ActiveOrHistoricCurrencyAndAmount amount, String reference) {
        Iso20022.need(amount, "Ntry/Amt");
        TransactionParties6 parties = transaction.getRltdPties();
        Remittance remittance = Remittance.read(transaction.getRmtInf());
        LocalDate booked = date(entry.getBookgDt(), "Ntry/BookgDt");
        return new CreditNotice(messageId, Iso20022.need(reference, "Ntry/AcctSvcrRef"), Iso20022.positive(amount.getValue(), "Ntry/Amt"),
                Iso20022.need(amount.getCcy(), "Ntry/Amt/@Ccy"), booked,
                entry.getValDt() == null ? booked : date(entry.getValDt(), "Ntry/ValDt"), account,
                parties == null || parties.getDbtr() == null || parties.getDbtr().getPty() == null ? null : parties.getDbtr().getPty().getNm(),
                parties == null ? null : Iso20022.number(parties.getDbtrAcct()), endToEnd(transaction.getRefs()),
                remittance.invoiceNumbers(), remittance.text());
    }

    private static String endToEnd(TransactionReferences6 references) {
        return references == null || NONE.equals(references.getEndToEndId()) ? null : references.getEndToEndId();
    }

    private static LocalDate date(DateAndDateTime2Choice choice, String path) {
        Iso20022.need(choice, path);
        return choice.getDt() != null ? choice.getDt() : Iso20022.need(choice.getDtTm(), path).toLocalDate();
    }

    private static BankTransactionCodeStructure4 receivedCreditTransfer() {
        return new BankTransactionCodeStructure4().setDomn(new BankTransactionCodeStructure5().setCd("PMNT")
                .setFmly(new BankTransactionCodeStructure6().setCd("RCDT").setSubFmlyCd("DMCT")));
    }
}
