package vn.motcua.signing.packet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A document in canonical form without its signature, written as it is read. */
final class WholeDocument {

    private static final int BUFFER = 1 << 16;

    private WholeDocument() {}

    /** What is written at the end of the header; text is raw XML. */
    @FunctionalInterface
    interface HeaderEnd {
        void write(Writer out) throws IOException;

        /** Nothing. */
        HeaderEnd NOTHING = out -> {};
    }

    static void write(XMLStreamReader xml, OutputStream to, Canonical way, Set<String> prefixes, HeaderEnd end)
            throws XMLStreamException, IOException {
        write(xml, to, way, prefixes, end, tag -> {});
    }

    /** The same; the beginnings of all elements outside of the signature are told as they come by. */
    static void write(
            XMLStreamReader xml,
            OutputStream to,
            Canonical way,
            Set<String> prefixes,
            HeaderEnd end,
            Consumer<Tag> seen)
            throws XMLStreamException, IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), BUFFER);
        CanonicalWriter writer = new CanonicalWriter(out, way, prefixes);
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    Tag tag = Tag.at(xml);
                    if (SignatureSearch.signature(tag.namespace(), tag.name())) {
                        skip(xml);
                    } else {
                        seen.accept(tag);
                        writer.start(tag);
                        depth++;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (--depth == 2 && xml.getLocalName().equals("edXMLHeader")) end.write(out);
                    writer.end();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    writer.text(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    writer.instruction(xml.getPITarget(), xml.getPIData() == null ? "" : xml.getPIData());
                default -> {} // comments are no part of what is signed
            }
        }
        out.flush();
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) depth++;
            if (event == XMLStreamConstants.END_ELEMENT) depth--;
        }
    }
}
