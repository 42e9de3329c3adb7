package vn.motcua.certifiedcopy;

import java.util.Optional;

/**
 * A copy as somebody saw it who has it signed: with these pages and facts and no others. By this, and not by its id alone, it is known on the way to the signature (SR-61).
 *
 * @param copy which
 * @param digest the hashes of its pages and of what it says of person and paper, in hexadecimal
 */
public record SeenCopy(CopyId copy, String digest) {

    /** As it is now. */
    public static SeenCopy of(CertifiedCopy copy) {
        return new SeenCopy(
                copy.id(), copy.digest() + CopyFacts.of(copy).hash(copy.id().toString()));
    }

    /** As pages and the queue of signing hand it on. */
    public String text() {
        return copy + ":" + digest;
    }

    /** The same, read again. */
    public static Optional<SeenCopy> parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : CopyId.parse(text.substring(0, colon)).map(id -> new SeenCopy(id, text.substring(colon + 1)));
    }
}
