package org.greenlight.connectors.payment;

import java.io.OutputStream;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.sax.SAXTransformerFactory;
import javax.xml.transform.sax.TransformerHandler;
import javax.xml.transform.stream.StreamResult;

import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Every element of an ISO 20022 document is in the message's namespace. The library's classes serve all messages and so
 * bind their children to none: this puts the namespace on when writing and takes it off when reading.
 */
final class Qualified {

    private static final SAXTransformerFactory SERIALIZERS = (SAXTransformerFactory) SAXTransformerFactory.newDefaultInstance();

    private Qualified() {}

    static ContentHandler writer(String namespace, OutputStream out) {
        TransformerHandler serializer;
        try {
            serializer = SERIALIZERS.newTransformerHandler();
        } catch (TransformerConfigurationException e) {
            throw new IllegalStateException("This Java cannot write XML", e);
        }
        serializer.setResult(new StreamResult(out));
        XMLFilterImpl filter = new XMLFilterImpl() {

            @Override
            public void startPrefixMapping(String prefix, String uri) {
                // The prefixes JAXB makes up are not needed: there is one namespace, and it is the default one.
            }

            @Override
            public void endPrefixMapping(String prefix) {
                // See startPrefixMapping.
            }

            @Override
            public void startElement(String uri, String name, String qualifiedName, Attributes attributes) throws SAXException {
                super.startElement(namespace, name, name, attributes);
            }

            @Override
            public void endElement(String uri, String name, String qualifiedName) throws SAXException {
                super.endElement(namespace, name, name);
            }

            @Override
            public void startDocument() throws SAXException {
                super.startDocument();
                super.startPrefixMapping(XMLConstants.DEFAULT_NS_PREFIX, namespace);
            }
        };
        filter.setContentHandler(serializer);
        return filter;
    }

    static XMLStreamReader reader(String namespace, XMLStreamReader source) {
        return new StreamReaderDelegate(source) {

            @Override
            public String getNamespaceURI() {
                String found = super.getNamespaceURI();
                return namespace.equals(found) ? null : found;
            }
        };
    }
}
