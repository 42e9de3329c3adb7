package vn.motcua.signing.packet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamReader;

/**
 * The beginning of an element.
 *
 * @param prefix as written; empty if none
 * @param namespace its namespace; empty if none
 * @param name its local name
 * @param attributes its attributes
 * @param declarations the namespaces that it declares
 */
record Tag(String prefix, String namespace, String name, List<Attribute> attributes, List<Declaration> declarations) {

    static Tag at(XMLStreamReader xml) {
        List<Attribute> attributes = new ArrayList<>(xml.getAttributeCount());
        for (int i = 0; i < xml.getAttributeCount(); i++)
            attributes.add(new Attribute(
                    text(xml.getAttributePrefix(i)),
                    text(xml.getAttributeNamespace(i)),
                    xml.getAttributeLocalName(i),
                    xml.getAttributeValue(i)));
        List<Declaration> declarations = new ArrayList<>(xml.getNamespaceCount());
        for (int i = 0; i < xml.getNamespaceCount(); i++)
            declarations.add(new Declaration(text(xml.getNamespacePrefix(i)), text(xml.getNamespaceURI(i))));
        return new Tag(
                text(xml.getPrefix()), text(xml.getNamespaceURI()), xml.getLocalName(), attributes, declarations);
    }

    String written() {
        return prefix.isEmpty() ? name : prefix + ":" + name;
    }

    boolean is(String space, String local) {
        return namespace.equals(space) && name.equals(local);
    }

    /** The value of an attribute without namespace; empty if it is not there. */
    String attribute(String wanted) {
        return attributes.stream()
                .filter(one -> one.namespace().isEmpty() && one.name().equals(wanted))
                .map(Attribute::value)
                .findFirst()
                .orElse("");
    }

    /** True if one of its attributes is an identifier, by whichever of the names in use, with this value. */
    boolean carries(String id) {
        return attributes.stream()
                .anyMatch(
                        one -> one.name().equalsIgnoreCase("id") && one.value().equals(id));
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
