package vn.motcua.signing.packet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A small part of a document, held whole: an element with all inside it, or (without tag) a text. */
final class Piece {

    private final @Nullable Tag tag;
    private final List<Piece> children = new ArrayList<>();
    private final String text;

    private Piece(@Nullable Tag tag, String text) {
        this.tag = tag;
        this.text = text;
    }

    /**
     * Reads the element at which the reader stands, to its end.
     *
     * @param limit the most nodes and the most characters that are held
     */
    static Piece read(XMLStreamReader xml, Limit limit) throws XMLStreamException, Misshapen {
        Piece piece = new Piece(Tag.at(xml), "");
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            limit.count(xml.isStartElement() || !xml.hasText() ? 0 : xml.getTextLength());
            switch (xml.getEventType()) {
                case XMLStreamConstants.START_ELEMENT -> piece.children.add(read(xml, limit));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    piece.children.add(new Piece(null, xml.getText()));
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> throw new Misshapen();
                default -> {} // comments
            }
        }
        return piece;
    }

    /** Counts down. */
    static final class Limit {
        private int nodes = 2_000;
        private int characters = 200_000;

        void count(int more) throws Misshapen {
            characters -= more;
            if (--nodes < 0 || characters < 0) throw new Misshapen();
        }
    }

    Tag tag() {
        if (tag == null) throw new IllegalStateException("a text");
        return tag;
    }

    /** The elements right inside. */
    List<Piece> elements() {
        return children.stream().filter(one -> one.tag != null).toList();
    }

    /** The elements right inside with this name, in the namespace of this one. */
    Stream<Piece> named(String name) {
        return elements().stream()
                .filter(one ->
                        one.tag().name().equals(name) && one.tag().namespace().equals(tag().namespace()));
    }

    /** The one element with this name; empty if there is none or more than one. */
    Optional<Piece> only(String name) {
        List<Piece> found = named(name).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** This element and all elements inside it, however deep. */
    Stream<Piece> all() {
        return Stream.concat(Stream.of(this), elements().stream().flatMap(Piece::all));
    }

    /** The one element right inside with this name in another namespace; empty if there is none or more than one. */
    Optional<Piece> only(String namespace, String name) {
        List<Piece> found =
                elements().stream().filter(one -> one.tag().is(namespace, name)).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The text right inside, whole, without blanks. */
    String unspaced() {
        StringBuilder all = new StringBuilder();
        for (Piece child : children) if (child.tag == null) all.append(child.text);
        return all.toString().replaceAll("[ \\t\\r\\n]+", "");
    }

    /** Writes it in canonical form, as the top of a part of a document in which these namespaces hold. */
    void write(CanonicalWriter out, List<Declaration> inherited) throws IOException {
        List<Declaration> all = new ArrayList<>(tag().declarations());
        for (Declaration one : inherited)
            if (all.stream().noneMatch(own -> own.prefix().equals(one.prefix()))) all.add(one);
        writeInside(new Tag(tag().prefix(), tag().namespace(), tag().name(), tag().attributes(), all), out);
    }

    private void writeInside(Tag as, CanonicalWriter out) throws IOException {
        out.start(as);
        for (Piece child : children) {
            if (child.tag != null) child.writeInside(child.tag, out);
            else out.text(child.text.toCharArray(), 0, child.text.length());
        }
        out.end();
    }

    /** The same with every element in another namespace, by default and without prefix. */
    Piece moved(String namespace) {
        if (tag == null) return this;
        Piece other = new Piece(new Tag("", namespace, tag.name(), tag.attributes(), List.of()), text);
        children.forEach(child -> other.children.add(child.moved(namespace)));
        return other;
    }
}
