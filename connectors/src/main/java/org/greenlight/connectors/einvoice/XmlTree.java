package org.greenlight.connectors.einvoice;

import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.greenlight.connectors.SafeXml;
import org.greenlight.connectors.einvoice.EInvoiceProblem.Code;

/** Elements by local name with their text; enough to look things up by path. */
final class XmlTree {

    private static final int MAX_DEPTH = 30;

    private final String name;
    private final StringBuilder text = new StringBuilder();
    private final List<XmlTree> children = new ArrayList<>();

    private XmlTree(String name) {
        this.name = name;
    }

    static XmlTree read(byte[] bytes) {
        XMLStreamReader reader = SafeXml.open(bytes);
        try {
            XmlTree root = element(reader, 1);
            while (reader.hasNext()) {
                reader.next();
            }
            return root;
        } catch (XMLStreamException e) {
            throw SafeXml.notXml(e);
        }
    }

    private static XmlTree element(XMLStreamReader reader, int depth) throws XMLStreamException {
        if (depth > MAX_DEPTH) {
            throw new EInvoiceProblem(Code.NOT_AN_E_INVOICE, reader.getLocalName(), "Elements are nested deeper than " + MAX_DEPTH);
        }
        XmlTree element = new XmlTree(reader.getLocalName());
        while (reader.next() != XMLStreamReader.END_ELEMENT) {
            if (reader.isStartElement()) {
                element.children.add(element(reader, depth + 1));
            } else if (reader.isCharacters()) {
                element.text.append(reader.getText());
            }
        }
        return element;
    }

    String name() {
        return name;
    }

    List<XmlTree> all(String path) {
        List<XmlTree> found = List.of(this);
        for (String step : path.split("/")) {
            found = found.stream().flatMap(e -> e.children.stream()).filter(e -> e.name.equals(step)).toList();
        }
        return found;
    }

    /** The text at a path, or null when it is absent or blank. Two such elements would leave it open which one counts. */
    String text(String path) {
        return single(path, "");
    }

    String need(String path) {
        return need(path, "");
    }

    String need(String path, String at) {
        String found = single(path, at);
        if (found == null) {
            throw new EInvoiceProblem(Code.MISSING, at + path, "The e-invoice lacks " + at + path);
        }
        return found;
    }

    private String single(String path, String at) {
        List<XmlTree> found = all(path);
        if (found.size() > 1) {
            throw new EInvoiceProblem(Code.MALFORMED, at + path, at + path + " occurs " + found.size() + " times");
        }
        String value = found.isEmpty() ? "" : found.get(0).text.toString().strip();
        return value.isEmpty() ? null : value;
    }
}
