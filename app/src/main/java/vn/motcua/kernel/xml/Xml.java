package vn.motcua.kernel.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.Document;

/** Reads and writes XML as a stream: memory stays the same however large the document is. */
public final class Xml {

    private static final XMLInputFactory READERS = readers();
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private Xml() {}

    /**
     * A reader of strangers' XML. It never opens anything but the stream given. Long texts come in several pieces. Whatever is wrong with the
     * document is an {@link XmlRefused}; it may show as late as the last byte.
     */
    public static XMLStreamReader reader(InputStream in, XmlLimits limits) throws XMLStreamException {
        BoundedInput bounded = new BoundedInput(in, limits.bytes());
        try {
            BoundedTags tags = new BoundedTags(text(bounded));
            XMLStreamReader reader = READERS.createXMLStreamReader(tags);
            return new GuardedReader(reader, bounded, tags, limits);
        } catch (XmlRefused refused) {
            throw refused;
        } catch (XMLStreamException | IOException | RuntimeException e) {
            throw new XmlRefused(GuardedReader.problem(bounded, e), Beginning.PLACE, e, bounded.failure());
        }
    }

    /** The whole of a small document as a tree, read with the same care. */
    public static Document document(InputStream in, XmlLimits limits) throws XMLStreamException {
        return XmlTree.of(reader(in, limits));
    }

    /** A writer of UTF-8; the stream stays open. */
    public static XmlWriter writer(OutputStream out) {
        return new XmlWriter(out);
    }

    /** Decoded here, strictly: the parser's own decoder prints what it does not understand, and takes other encodings. */
    private static Reader text(InputStream in) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, BOM.length);
        byte[] first = start.readNBytes(BOM.length);
        if (!Arrays.equals(first, BOM)) start.unread(first);
        return new InputStreamReader(start, StandardCharsets.UTF_8.newDecoder());
    }

    private static XMLInputFactory readers() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.dtd.support", "deny");
        factory.setProperty("jdk.xml.elementAttributeLimit", String.valueOf(XmlLimits.ATTRIBUTES));
        factory.setProperty("jdk.xml.maxXMLNameLimit", String.valueOf(XmlLimits.NAME));
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("outside references are not followed");
        });
        return factory;
    }

    /** Where a document is that could not even be begun. */
    private enum Beginning implements Location {
        PLACE;

        @Override
        public int getLineNumber() {
            return 1;
        }

        @Override
        public int getColumnNumber() {
            return 1;
        }

        @Override
        public int getCharacterOffset() {
            return 0;
        }

        @Override
        public String getPublicId() {
            return "";
        }

        @Override
        public String getSystemId() {
            return "";
        }
    }
}
