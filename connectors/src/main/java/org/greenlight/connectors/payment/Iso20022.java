package org.greenlight.connectors.payment;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.xml.stream.XMLStreamReader;

import com.prowidesoftware.swift.model.mx.AbstractMX;
import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.BranchAndFinancialInstitutionIdentification6;
import com.prowidesoftware.swift.model.mx.dic.CashAccount38;
import com.prowidesoftware.swift.model.mx.dic.ClearingSystemMemberIdentification2;
import com.prowidesoftware.swift.model.mx.dic.FinancialInstitutionIdentification18;
import com.prowidesoftware.swift.model.mx.dic.GenericAccountIdentification1;
import com.prowidesoftware.swift.model.mx.dic.PartyIdentification135;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;

import org.greenlight.connectors.SafeXml;
import org.greenlight.connectors.WireProblem;

/**
 * What the three messages share: a JAXB context per message (made once: it costs most of a second), reading behind
 * {@link SafeXml}, and the parts every message has.
 */
final class Iso20022 {

    private static final Map<Class<?>, JAXBContext> CONTEXTS = new ConcurrentHashMap<>();

    private Iso20022() {}

    static byte[] write(AbstractMX message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
        try {
            context(message.getClass()).createMarshaller().marshal(message, Qualified.writer(message.getNamespace(), out));
        } catch (JAXBException e) {
            throw new IllegalStateException("A message could not be written: " + message.getClass().getSimpleName(), e);
        }
        return out.toByteArray();
    }

    /** @throws WireProblem when the bytes are not a document of that message's namespace */
    static <M extends AbstractMX> M read(byte[] bytes, Class<M> type, String namespace) {
        XMLStreamReader reader = SafeXml.open(bytes);
        if (!"Document".equals(reader.getLocalName()) || !namespace.equals(reader.getNamespaceURI())) {
            throw new WireProblem("The document is a {" + reader.getNamespaceURI() + "}" + reader.getLocalName()
                    + ", expected {" + namespace + "}Document");
        }
        try {
            return context(type).createUnmarshaller().unmarshal(Qualified.reader(namespace, reader), type).getValue();
        } catch (JAXBException e) {
            throw new WireProblem("The document is not a readable " + namespace.substring(namespace.lastIndexOf(':') + 1), "", e);
        }
    }

    private static JAXBContext context(Class<?> type) {
        return CONTEXTS.computeIfAbsent(type, t -> {
            try {
                return JAXBContext.newInstance(t);
            } catch (JAXBException e) {
                throw new IllegalStateException("No XML binding for " + t.getSimpleName(), e);
            }
        });
    }

    static <T> T need(T value, String path) {
        if (value == null) {
            throw new WireProblem(path + " is missing", path, null);
        }
        return value;
    }

    static <T> T only(List<T> values, String path) {
        if (values.size() != 1) {
            throw new WireProblem(path + " occurs " + values.size() + " times, expected once", path, null);
        }
        return values.get(0);
    }

    /** ISO texts have a maximum length, and XML has characters it cannot carry. */
    static String text(String value, int max, String path) {
        need(value, path);
        if (value.isBlank() || value.length() > max || value.chars().anyMatch(Character::isISOControl)) {
            throw new WireProblem(path + " must have 1 to " + max + " characters without control characters", path, null);
        }
        return value;
    }

    static BigDecimal positive(BigDecimal amount, String path) {
        need(amount, path);
        if (amount.signum() <= 0 || amount.stripTrailingZeros().scale() > 2 || amount.precision() > 18) {
            throw new WireProblem(path + " must be positive with at most two decimals, got " + amount.toPlainString(), path, null);
        }
        return amount.setScale(2);
    }

    static ActiveOrHistoricCurrencyAndAmount amount(BigDecimal amount, String currency, String path) {
        return new ActiveOrHistoricCurrencyAndAmount().setCcy(text(currency, 3, path + "/@Ccy")).setValue(positive(amount, path));
    }

    static PartyIdentification135 party(String name, String path) {
        return new PartyIdentification135().setNm(text(name, 140, path));
    }

    static CashAccount38 account(String number, String path) {
        return new CashAccount38().setId(accountId(number, path));
    }

    static AccountIdentification4Choice accountId(String number, String path) {
        return new AccountIdentification4Choice().setOthr(new GenericAccountIdentification1().setId(text(number, 34, path)));
    }

    static BranchAndFinancialInstitutionIdentification6 bank(String code, String path) {
        return new BranchAndFinancialInstitutionIdentification6().setFinInstnId(new FinancialInstitutionIdentification18()
                .setClrSysMmbId(new ClearingSystemMemberIdentification2().setMmbId(text(code, 35, path))));
    }

    static String number(AccountIdentification4Choice id) {
        if (id == null) {
            return null;
        }
        return id.getIBAN() != null ? id.getIBAN() : id.getOthr() == null ? null : id.getOthr().getId();
    }

    static String number(CashAccount38 account) {
        return account == null ? null : number(account.getId());
    }

    static String code(BranchAndFinancialInstitutionIdentification6 bank) {
        if (bank == null || bank.getFinInstnId() == null || bank.getFinInstnId().getClrSysMmbId() == null) {
            return null;
        }
        return bank.getFinInstnId().getClrSysMmbId().getMmbId();
    }
}
