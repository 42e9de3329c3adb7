package vn.motcua.signing.packet;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The ways of canonical XML, without comments, that are taken. */
enum Canonical {
    /** Canonical XML 1.0: every namespace that is declared. */
    INCLUSIVE(Set.of("http://www.w3.org/TR/2001/REC-xml-c14n-20010315")),
    /** Exclusive canonical XML 1.0: namespaces where they are used. The second address is no standard's, and found in packets. */
    EXCLUSIVE(Set.of("http://www.w3.org/2001/10/xml-exc-c14n#", "http://www.w3.org/TR/xml-exc-c14n#"));

    private final Set<String> addresses;

    Canonical(Set<String> addresses) {
        this.addresses = addresses;
    }

    static Optional<Canonical> of(String address) {
        return Stream.of(values())
                .filter(one -> one.addresses.contains(address))
                .findFirst();
    }
}
