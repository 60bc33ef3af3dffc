package org.greenlight.connectors.payment;

import java.util.ArrayList;
import java.util.List;

import com.prowidesoftware.swift.model.mx.dic.DocumentType6Code;
import com.prowidesoftware.swift.model.mx.dic.ReferredDocumentInformation7;
import com.prowidesoftware.swift.model.mx.dic.ReferredDocumentType3Choice;
import com.prowidesoftware.swift.model.mx.dic.ReferredDocumentType4;
import com.prowidesoftware.swift.model.mx.dic.RemittanceInformation16;
import com.prowidesoftware.swift.model.mx.dic.StructuredRemittanceInformation16;

/** What a payment is for: invoice numbers in the structured part (commercial invoice, CINV), words in the unstructured one. */
record Remittance(List<String> invoiceNumbers, String text) {

    RemittanceInformation16 compose() {
        RemittanceInformation16 remittance = new RemittanceInformation16();
        if (text != null && !text.isBlank()) {
            remittance.getUstrd().add(Iso20022.text(text, 140, "RmtInf/Ustrd"));
        }
        for (String invoice : invoiceNumbers) {
            StructuredRemittanceInformation16 structured = new StructuredRemittanceInformation16();
            structured.getRfrdDocInf().add(new ReferredDocumentInformation7()
                    .setTp(new ReferredDocumentType4().setCdOrPrtry(new ReferredDocumentType3Choice().setCd(DocumentType6Code.CINV)))
                    .setNb(Iso20022.text(invoice, 35, "RmtInf/Strd/RfrdDocInf/Nb")));
            remittance.getStrd().add(structured);
        }
        return remittance.getUstrd().isEmpty() && remittance.getStrd().isEmpty() ? null : remittance;
    }

    static Remittance read(RemittanceInformation16 remittance) {
        if (remittance == null) {
            return new Remittance(List.of(), null);
        }
        List<String> invoices = new ArrayList<>();
        for (StructuredRemittanceInformation16 structured : remittance.getStrd()) {
            for (ReferredDocumentInformation7 document : structured.getRfrdDocInf()) {
                if (document.getNb() != null) {
                    invoices.add(document.getNb());
                }
            }
        }
        return new Remittance(List.copyOf(invoices), remittance.getUstrd().isEmpty() ? null : String.join(" ", remittance.getUstrd()));
    }
}
