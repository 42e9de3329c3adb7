package vn.motcua.axis.edxml.reading;

import org.jspecify.annotations.Nullable;

/** The namespaces in which packets come. Prefixes differ from product to product and mean nothing. */
final class Namespaces {

    static final String QCVN = "http://www.mic.gov.vn/TBT/QCVN_102_2016";
    static final String OLDER = "http://www.e-doc.vn/Schema/";
    static final String SIGNATURES = "http://www.w3.org/2000/09/xmldsig#";

    private Namespaces() {}

    static boolean packet(@Nullable String namespace) {
        return QCVN.equals(namespace) || OLDER.equals(namespace);
    }

    /** Attachments are also seen in no namespace at all. */
    static boolean attachment(@Nullable String namespace) {
        return namespace == null || namespace.isEmpty() || packet(namespace);
    }

    static boolean signature(@Nullable String namespace) {
        return SIGNATURES.equals(namespace) || packet(namespace);
    }
}
