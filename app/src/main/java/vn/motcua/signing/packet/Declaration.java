package vn.motcua.signing.packet;

/**
 * A declaration of a namespace.
 *
 * @param prefix the prefix; empty for the default namespace
 * @param namespace the namespace; empty where the default one is taken back
 */
record Declaration(String prefix, String namespace) implements Comparable<Declaration> {

    @Override
    public int compareTo(Declaration other) {
        return prefix.compareTo(other.prefix);
    }
}
