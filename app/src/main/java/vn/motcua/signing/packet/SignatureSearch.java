package vn.motcua.signing.packet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.verdict.SignatureFault;

/** Walks through a packet and finds its signature: in the one place where a packet carries it, or it is refused. */
final class SignatureSearch {

    static final String XMLDSIG = "http://www.w3.org/2000/09/xmldsig#";
    static final Set<String> PACKETS = Set.of("http://www.mic.gov.vn/TBT/QCVN_102_2016", "http://www.e-doc.vn/Schema/");
    static final String HEADER = "edXML/edXMLEnvelope/edXMLHeader";

    private final Scope scope = new Scope();
    private final Deque<String> path = new ArrayDeque<>();
    private @Nullable Found found;

    private SignatureSearch() {}

    /**
     * A signature in its place.
     *
     * @param piece the whole element
     * @param inherited the namespaces that hold around it
     */
    record Found(Piece piece, List<Declaration> inherited) {

        /** The namespaces that hold right inside it. */
        List<Declaration> inside() {
            List<Declaration> all = new ArrayList<>(piece.tag().declarations());
            for (Declaration one : inherited)
                if (all.stream().noneMatch(own -> own.prefix().equals(one.prefix()))) all.add(one);
            return all;
        }
    }

    static Optional<Found> in(XMLStreamReader xml) throws XMLStreamException, Misshapen {
        SignatureSearch search = new SignatureSearch();
        while (xml.hasNext()) search.event(xml, xml.next());
        return Optional.ofNullable(search.found);
    }

    /** True if the element is named as signatures are, in a namespace in which they stand. */
    static boolean signature(String namespace, String name) {
        return name.equals("Signature") && (namespace.equals(XMLDSIG) || PACKETS.contains(namespace));
    }

    private void event(XMLStreamReader xml, int event) throws XMLStreamException, Misshapen {
        if (event == XMLStreamConstants.START_ELEMENT) {
            Tag tag = Tag.at(xml);
            if (signature(tag.namespace(), tag.name())) take(xml);
            else enter(tag);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            path.removeLast();
            scope.leave();
        }
    }

    private void enter(Tag tag) throws Misshapen {
        boolean above = path.size() < HEADER.split("/").length;
        if (above && tag.attributes().stream().anyMatch(one -> one.prefix().equals("xml")))
            throw new Misshapen(); // would be inherited by what is signed; no packet has it
        scope.enter();
        tag.declarations().forEach(scope::declare);
        path.addLast(PACKETS.contains(tag.namespace()) ? tag.name() : "{" + tag.namespace() + "}" + tag.name());
    }

    private void take(XMLStreamReader xml) throws XMLStreamException, Misshapen {
        if (!String.join("/", path).equals(HEADER)) throw new Misshapen(SignatureFault.WRONG_PLACE);
        if (found != null) throw new Misshapen(SignatureFault.SEVERAL);
        found = new Found(Piece.read(xml, new Piece.Limit()), new ArrayList<>(scope.all()));
    }
}
