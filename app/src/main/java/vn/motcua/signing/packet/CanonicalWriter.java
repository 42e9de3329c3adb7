package vn.motcua.signing.packet;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Writes canonical XML as elements come by (W3C Canonical XML 1.0 and Exclusive XML Canonicalization 1.0, both without comments). Holds what is
 * open and nothing else.
 */
final class CanonicalWriter {

    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final Writer out;
    private final Canonical way;
    private final Set<String> inclusive;
    private final Scope inScope = new Scope();
    private final Scope rendered = new Scope();
    private final Deque<String> open = new ArrayDeque<>();
    private boolean begun;

    /**
     * Begins.
     *
     * @param inclusive of the exclusive way: prefixes that are treated as in the inclusive one; the default namespace is the empty prefix
     */
    CanonicalWriter(Writer out, Canonical way, Set<String> inclusive) {
        this.out = out;
        this.way = way;
        this.inclusive = inclusive;
    }

    void start(Tag tag) throws IOException {
        begun = true;
        inScope.enter();
        rendered.enter();
        tag.declarations().stream().filter(one -> !one.namespace().equals(XML)).forEach(inScope::declare);
        out.write('<');
        out.write(tag.written());
        for (Declaration one : toRender(tag)) declare(one);
        List<Attribute> attributes = new ArrayList<>(tag.attributes());
        Collections.sort(attributes);
        for (Attribute one : attributes) {
            out.write(' ');
            out.write(one.written());
            out.write("=\"");
            attribute(one.value());
            out.write('"');
        }
        out.write('>');
        open.push(tag.written());
    }

    void end() throws IOException {
        out.write("</");
        out.write(open.pop());
        out.write('>');
        inScope.leave();
        rendered.leave();
    }

    void text(char[] text, int from, int length) throws IOException {
        if (open.isEmpty()) return; // blanks around the document
        int plain = from;
        for (int i = from; i < from + length; i++) {
            String entity = entity(text[i]);
            if (entity.isEmpty()) continue;
            out.write(text, plain, i - plain);
            out.write(entity);
            plain = i + 1;
        }
        out.write(text, plain, from + length - plain);
    }

    void instruction(String target, String data) throws IOException {
        if (open.isEmpty() && begun) out.write('\n');
        out.write("<?" + target + (data.isEmpty() ? "" : " " + data.replace("\r", "&#xD;")) + "?>");
        if (open.isEmpty() && !begun) out.write('\n');
    }

    private List<Declaration> toRender(Tag tag) {
        List<Declaration> found = new ArrayList<>();
        if (way == Canonical.INCLUSIVE) tag.declarations().forEach(one -> add(found, one.prefix()));
        else {
            add(found, tag.prefix());
            tag.attributes().stream().filter(one -> !one.prefix().isEmpty()).forEach(one -> add(found, one.prefix()));
            tag.declarations().stream()
                    .filter(one -> inclusive.contains(one.prefix()))
                    .forEach(one -> add(found, one.prefix()));
        }
        Collections.sort(found);
        return found;
    }

    /** Adds what the prefix stands for, unless that is told already. */
    private void add(List<Declaration> found, String prefix) {
        if (prefix.equals("xml") || found.stream().anyMatch(one -> one.prefix().equals(prefix))) return;
        String namespace = inScope.of(prefix);
        if (!rendered.of(prefix).equals(namespace)) found.add(new Declaration(prefix, namespace));
    }

    private void declare(Declaration one) throws IOException {
        rendered.declare(one);
        out.write(one.prefix().isEmpty() ? " xmlns=\"" : " xmlns:" + one.prefix() + "=\"");
        attribute(one.namespace());
        out.write('"');
    }

    private static String entity(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '\r' -> "&#xD;";
            default -> "";
        };
    }

    private void attribute(String value) throws IOException {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '"' -> out.write("&quot;");
                case '\t' -> out.write("&#x9;");
                case '\n' -> out.write("&#xA;");
                case '\r' -> out.write("&#xD;");
                default -> out.write(c);
            }
        }
    }
}
