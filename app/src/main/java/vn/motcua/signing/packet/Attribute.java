package vn.motcua.signing.packet;

/**
 * An attribute, no namespace declaration.
 *
 * @param prefix as written; empty if none
 * @param namespace its namespace; empty if none
 * @param name its local name
 * @param value its value
 */
record Attribute(String prefix, String namespace, String name, String value) implements Comparable<Attribute> {

    /** The order of canonical XML. */
    @Override
    public int compareTo(Attribute other) {
        int spaces = namespace.compareTo(other.namespace);
        return spaces != 0 ? spaces : name.compareTo(other.name);
    }

    String written() {
        return prefix.isEmpty() ? name : prefix + ":" + name;
    }
}
