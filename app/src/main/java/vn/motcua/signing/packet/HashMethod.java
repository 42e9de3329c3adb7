package vn.motcua.signing.packet;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.signing.trust.Algorithm;

/** Hashes by their address in XML-DSig. */
enum HashMethod {
    SHA_1("http://www.w3.org/2000/09/xmldsig#sha1", "SHA-1", Algorithm.SHA_1),
    SHA_256("http://www.w3.org/2001/04/xmlenc#sha256", "SHA-256", Algorithm.SHA_256),
    SHA_384("http://www.w3.org/2001/04/xmldsig-more#sha384", "SHA-384", Algorithm.SHA_384),
    SHA_512("http://www.w3.org/2001/04/xmlenc#sha512", "SHA-512", Algorithm.SHA_512);

    private final String address;
    private final String java;
    private final Algorithm part;

    HashMethod(String address, String java, Algorithm part) {
        this.address = address;
        this.java = java;
        this.part = part;
    }

    static Optional<HashMethod> of(String address) {
        return Stream.of(values()).filter(one -> one.address.equals(address)).findFirst();
    }

    String address() {
        return address;
    }

    String java() {
        return java;
    }

    /** The hash of a text. */
    byte[] of(byte[] text) {
        try {
            return MessageDigest.getInstance(java).digest(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Algorithm part() {
        return part;
    }
}
