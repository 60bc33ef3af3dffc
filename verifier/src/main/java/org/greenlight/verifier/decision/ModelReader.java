package org.greenlight.verifier.decision;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A DMN 1.3 file as tables. Elements that would change an answer and that the subset does not know are refused, others not looked at. */
final class ModelReader {

    static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final Set<String> REFUSED = Set.of("businessKnowledgeModel", "decisionService", "import");

    private static final Set<String> LANGUAGES = Set.of("", "feel", "FEEL", "https://www.omg.org/spec/DMN/20191111/FEEL/");

    private final Element definitions;

    ModelReader(byte[] dmn) {
        definitions = parse(dmn);
        if (!DMN.equals(definitions.getNamespaceURI()) || !definitions.getLocalName().equals("definitions")) {
            throw new IllegalArgumentException("not a DMN 1.3 file: its first element is {" + definitions.getNamespaceURI() + "}" + definitions.getLocalName());
        }
        if (!isFeel(definitions)) {
            throw new IllegalArgumentException("the language " + definitions.getAttribute("expressionLanguage") + " is not FEEL");
        }
    }

    /** Whether nothing but FEEL is named as the language of an element. */
    static boolean isFeel(Element element) {
        return LANGUAGES.contains(element.getAttribute("expressionLanguage"));
    }

    /** The elements of the decisions, in the file's order. */
    List<Element> decisions() {
        return children(definitions, "decision");
    }

    List<Table> tables() {
        for (Element child : children(definitions)) {
            if (REFUSED.contains(child.getLocalName())) {
                throw new IllegalArgumentException("a " + child.getLocalName() + " is outside the subset: decisions with tables only");
            }
        }
        List<Table> tables = new ArrayList<>();
        for (Element decision : decisions()) {
            Table table = new TableReader(decision).table();
            if (tables.stream().anyMatch(other -> other.decision().equals(table.decision()))) {
                throw new IllegalArgumentException("two decisions have the id " + table.decision());
            }
            tables.add(table);
        }
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("the file holds no decision");
        }
        return tables;
    }

    /** The child elements of DMN's own name space. */
    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && DMN.equals(element.getNamespaceURI())) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(Element parent, String name) {
        return children(parent).stream().filter(child -> child.getLocalName().equals(name)).toList();
    }

    /** The text of an only child; null if there is none. */
    static String text(Element parent, String name) {
        List<Element> found = children(parent, name);
        return found.isEmpty() ? null : found.get(0).getTextContent().strip();
    }

    private static Element parse(byte[] dmn) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setCoalescing(true);
            factory.setIgnoringComments(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new ByteArrayInputStream(dmn)).getDocumentElement();
        } catch (SAXException malformed) {
            throw new IllegalArgumentException("not a DMN file: " + malformed.getMessage(), malformed);
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException("the JDK's XML parser reads no bytes in memory", impossible);
        }
    }

    /** Says nothing on the console; the exception says it. */
    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException problem) throws SAXException {
            throw problem;
        }

        @Override
        public void error(SAXParseException problem) throws SAXException {
            throw problem;
        }

        @Override
        public void fatalError(SAXParseException problem) throws SAXException {
            throw problem;
        }
    }
}
