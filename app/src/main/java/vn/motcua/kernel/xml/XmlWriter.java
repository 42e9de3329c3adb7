package vn.motcua.kernel.xml;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;

/**
 * Writes well-formed XML in UTF-8, indented by two spaces. Names come from our own code and are written as they are; texts are escaped, and a
 * character that XML cannot carry is a fault of the caller. Not closed: {@link #flush} when done.
 */
public final class XmlWriter {

    private static final String INDENT = "  ";

    private final OutputStream out;
    private final Writer text;
    private final Deque<String> open = new ArrayDeque<>();

    XmlWriter(OutputStream out) {
        this.out = out;
        this.text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /** The XML declaration; once, first. */
    public XmlWriter declaration() throws IOException {
        text.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        return this;
    }

    /** Opens an element that holds elements. Attributes are pairs of name and value. */
    public XmlWriter open(String name, String... attributes) throws IOException {
        tag(name, attributes);
        text.write("\n");
        open.push(name);
        return this;
    }

    /** Closes the element opened last. */
    public XmlWriter close() throws IOException {
        String name = open.pop();
        indent();
        text.write("</" + name + ">\n");
        return this;
    }

    /** An element that holds a text. */
    public XmlWriter element(String name, String value, String... attributes) throws IOException {
        tag(name, attributes);
        escape(value);
        text.write("</" + name + ">\n");
        return this;
    }

    /** An element that holds bytes in base64, on one line, streamed. */
    public XmlWriter base64(String name, Bytes bytes, String... attributes) throws IOException {
        tag(name, attributes);
        text.flush();
        try (OutputStream encoded = Base64.getEncoder().wrap(new Unclosed(out))) {
            bytes.writeTo(encoded);
        }
        text.write("</" + name + ">\n");
        return this;
    }

    /** Hands all that was written to the stream; everything opened must be closed. */
    public void flush() throws IOException {
        if (!open.isEmpty()) throw new IllegalStateException("not closed: " + open);
        text.flush();
    }

    private void tag(String name, String... attributes) throws IOException {
        indent();
        text.write("<" + name);
        for (int i = 0; i < attributes.length; i += 2) {
            text.write(" " + attributes[i] + "=\"");
            escape(attributes[i + 1]);
            text.write('"');
        }
        text.write('>');
    }

    private void indent() throws IOException {
        for (int i = 0; i < open.size(); i++) text.write(INDENT);
    }

    private void escape(String value) throws IOException {
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            if (!allowed(c)) throw new IllegalArgumentException("no character of XML: U+" + Integer.toHexString(c));
            switch (c) {
                case '&' -> text.write("&amp;");
                case '<' -> text.write("&lt;");
                case '>' -> text.write("&gt;");
                case '"' -> text.write("&quot;");
                case '\r' -> text.write("&#13;");
                default -> text.write(value, i, Character.charCount(c));
            }
            i += Character.charCount(c);
        }
    }

    /** Bytes that write themselves. */
    @FunctionalInterface
    public interface Bytes {
        /** Writes all of them; leaves the stream open. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** The characters of XML 1.0. */
    static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }

    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {
            // the packet goes on after its attachment
        }
    }
}
