package org.greenlight.connectors;

import java.io.ByteArrayInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML from outside. A document type declaration is refused before anything is read, so there are no entities to expand and
 * nothing to fetch; size is bounded.
 */
public final class SafeXml {

    /** Far above any real message or invoice. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    /** Why a text was refused. */
    public enum Fault { NOT_XML, DOCTYPE, TOO_LARGE }

    /** XML that is refused; {@link #fault} says in which way. */
    public static final class Refused extends WireProblem {

        private final Fault fault;

        Refused(Fault fault, String message, Throwable cause) {
            super(message, "", cause);
            this.fault = fault;
        }

        public Fault fault() {
            return fault;
        }
    }

    /**
     * A reader that stands on the root element.
     *
     * @throws Refused when the bytes are no XML, too large, or carry a DOCTYPE
     */
    public static XMLStreamReader open(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new Refused(Fault.TOO_LARGE, "The XML has " + bytes.length + " bytes, at most " + MAX_BYTES + " are read", null);
        }
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                if (reader.getEventType() == XMLStreamConstants.DTD) {
                    throw new Refused(Fault.DOCTYPE,
                            "The XML has a DOCTYPE. It is refused because it can pull in other files; send it without", null);
                }
            }
            return reader;
        } catch (XMLStreamException e) {
            throw notXml(e);
        }
    }

    /** The refusal for a parser's complaint, with its place. */
    public static Refused notXml(XMLStreamException e) {
        String place = e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNumber();
        return new Refused(Fault.NOT_XML, "The text is not well-formed XML" + place, e);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // DTD support stays off: the declaration is then reported as an event, unread, and refused above.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
