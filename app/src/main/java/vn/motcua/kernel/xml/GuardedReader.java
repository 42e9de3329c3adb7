package vn.motcua.kernel.xml;

import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;

/** Counts what the parser itself does not bound, and tells every failure as one of {@link XmlProblem}. */
final class GuardedReader extends StreamReaderDelegate {

    private static final Set<String> ENCODINGS = Set.of("UTF-8", "US-ASCII", "ASCII");

    private final BoundedInput input;
    private final BoundedTags tags;
    private final XmlLimits limits;
    private int depth;

    GuardedReader(XMLStreamReader reader, BoundedInput input, BoundedTags tags, XmlLimits limits) throws XmlRefused {
        super(reader);
        this.input = input;
        this.tags = tags;
        this.limits = limits;
        refuseEncoding(reader.getCharacterEncodingScheme());
    }

    @Override
    public int next() throws XMLStreamException {
        try {
            int event = super.next();
            if (event == XMLStreamConstants.START_ELEMENT) enter();
            if (event == XMLStreamConstants.END_ELEMENT) depth--;
            if (event == XMLStreamConstants.DTD) throw refused(XmlProblem.DOCTYPE, null);
            return event;
        } catch (XmlRefused refused) {
            throw refused;
        } catch (XMLStreamException | RuntimeException e) { // the parser of the JDK also fails by runtime exceptions
            throw refused(tags.exceeded() ? XmlProblem.TOO_LARGE : problem(input, e), e);
        }
    }

    static XmlProblem problem(BoundedInput input, Exception e) {
        if (input.exceeded()) return XmlProblem.TOO_LARGE;
        String text = String.valueOf(e.getMessage());
        if (text.contains("JAXP00010008") || text.contains("DOCTYPE")) return XmlProblem.DOCTYPE;
        if (text.contains("JAXP00010006")) return XmlProblem.TOO_DEEP;
        if (text.contains("JAXP00010002") || text.contains("JAXP00010005")) return XmlProblem.TOO_MANY_ATTRIBUTES;
        return XmlProblem.NOT_WELL_FORMED;
    }

    private void enter() throws XmlRefused {
        if (++depth > limits.depth()) throw refused(XmlProblem.TOO_DEEP, null);
        if (getAttributeCount() + getNamespaceCount() > XmlLimits.ATTRIBUTES)
            throw refused(XmlProblem.TOO_MANY_ATTRIBUTES, null);
    }

    private void refuseEncoding(@Nullable String name) throws XmlRefused {
        if (name != null && !ENCODINGS.contains(name.toUpperCase(Locale.ROOT)))
            throw refused(XmlProblem.ENCODING, null);
    }

    private XmlRefused refused(XmlProblem problem, @Nullable Exception cause) {
        return new XmlRefused(problem, getLocation(), cause, input.failure());
    }
}
