package vn.motcua.axis.wire;

/** How a product writes the names of elements. */
enum Form {
    /** The root in the default namespace, everything in the envelope with a prefix: what most products write. */
    CANONICAL("edXML:", "http://www.mic.gov.vn/TBT/QCVN_102_2016"),
    /** One default namespace and no prefix anywhere. */
    DEFAULT("", "http://www.mic.gov.vn/TBT/QCVN_102_2016"),
    /** A prefix that is another product's taste. */
    OTHER_PREFIX("e:", "http://www.mic.gov.vn/TBT/QCVN_102_2016"),
    /** The namespace of packets before QCVN 102. */
    OLDER("edXML:", "http://www.e-doc.vn/Schema/"),
    /** The same without prefix. */
    OLDER_DEFAULT("", "http://www.e-doc.vn/Schema/");

    final String prefix;
    final String namespace;

    Form(String prefix, String namespace) {
        this.prefix = prefix;
        this.namespace = namespace;
    }

    /** The declaration that binds the prefix. */
    String binding() {
        return prefix.isEmpty() ? "" : " xmlns:" + prefix.substring(0, prefix.length() - 1) + "=\"" + namespace + "\"";
    }

    /** In which namespace the attachments stand. */
    enum Attachments {
        /** In that of the root, which is the default there. */
        IN_DEFAULT,
        /** In the same, by prefix. */
        IN_PREFIX,
        /** In none. */
        IN_NONE
    }
}
