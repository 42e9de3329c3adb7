package vn.motcua.axis.edxml.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Takes the envelope (header and manifest) into memory, within bounds. Elements of other namespaces are passed over. */
final class HeaderReader {

    private final XMLStreamReader xml;
    private final PacketLimits limits;
    private final Deque<String> path = new ArrayDeque<>();
    private int elements;
    private int characters;
    private int receivers;
    private @Nullable PacketSignature signature;

    HeaderReader(XMLStreamReader xml, PacketLimits limits) {
        this.xml = xml;
        this.limits = limits;
    }

    /** Reads the element that has just begun, to its end. */
    Node read() throws XMLStreamException, Stopped {
        Node node = new Node(xml.getLocalName());
        path.addLast(node.name());
        count(node);
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> child(node);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(node);
                case XMLStreamConstants.END_ELEMENT -> {
                    path.removeLast();
                    return node;
                }
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
    }

    Optional<PacketSignature> signature() {
        return Optional.ofNullable(signature);
    }

    private void child(Node node) throws XMLStreamException, Stopped {
        boolean signed =
                xml.getLocalName().equals("Signature") || xml.getLocalName().equals("DigitalSignature");
        if (signed && node.name().equals("edXMLHeader") && Namespaces.signature(xml.getNamespaceURI()))
            signature = SignatureGlance.at(xml);
        else if (Namespaces.packet(xml.getNamespaceURI())) add(node, read());
        else Skip.element(xml);
    }

    /** A receiver of which nothing at all is said is no receiver. */
    private static void add(Node node, Node child) {
        if (!child.name().equals("To") || !child.blank()) node.add(child);
    }

    private void text(Node node) throws Stopped {
        if (node.length() == 0 && xml.isWhiteSpace()) return; // indentation, which no value begins with
        int length = xml.getTextLength();
        characters += length;
        if (node.length() + length > limits.textLength() || characters > limits.characters())
            throw new Stopped(Finding.of(Problem.TOO_LARGE, PacketElement.HEADER, place(), limits.textLength()));
        node.add(xml.getTextCharacters(), xml.getTextStart(), length);
    }

    private void count(Node node) throws Stopped {
        if (node.name().equals("To") && ++receivers > limits.receivers())
            throw new Stopped(Finding.of(Problem.TOO_MANY, PacketElement.TO, place(), limits.receivers()));
        if (++elements > limits.elements())
            throw new Stopped(Finding.of(Problem.TOO_MANY, PacketElement.HEADER, place(), limits.elements()));
    }

    private String place() {
        return String.join("/", path);
    }
}
