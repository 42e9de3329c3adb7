package vn.motcua.kernel.xml;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Builds the tree of a document from the guarded stream; comments and instructions are left out. */
final class XmlTree {

    private XmlTree() {}

    static Document of(XMLStreamReader reader) throws XMLStreamException {
        Document document = empty();
        Node at = document;
        while (reader.hasNext())
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> at = at.appendChild(element(document, reader));
                case XMLStreamConstants.END_ELEMENT -> at = at.getParentNode();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (at instanceof Element) at.appendChild(document.createTextNode(reader.getText()));
                }
                default -> {}
            }
        return document;
    }

    private static Element element(Document document, XMLStreamReader reader) {
        Element element = document.createElementNS(reader.getNamespaceURI(), reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++)
            element.setAttribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        return element;
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
