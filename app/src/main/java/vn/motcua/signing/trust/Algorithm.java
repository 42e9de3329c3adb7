package vn.motcua.signing.trust;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Parts of a signature's algorithm that grow old: hashes and keys by size. Others are taken nowhere. */
public enum Algorithm {
    SHA_1,
    SHA_256,
    SHA_384,
    SHA_512,
    /** RSA from 1024 to 2047 bits. */
    RSA_1024,
    /** RSA from 2048 to 3071 bits. */
    RSA_2048,
    /** RSA from 3072 bits. */
    RSA_3072,
    P_256,
    P_384,
    P_521;

    /** As settings name it: {@code RSA-2048}. */
    public String word() {
        return name().replace('_', '-');
    }

    /** The one that is so named, in either case; empty if there is none. */
    public static Optional<Algorithm> of(String word) {
        return Stream.of(values())
                .filter(one -> one.word().equals(word.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
