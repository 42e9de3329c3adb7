package vn.motcua.signing.known;

import java.util.List;

/** Implemented by modules that issue files, so that the public page for checking files can say what became of one. */
@FunctionalInterface
public interface KnownFiles {

    /**
     * What is known of a file.
     *
     * @param sha256 its SHA-256 in small hexadecimal figures
     * @return at most a few; empty if it is none of theirs
     */
    List<KnownFile> by(String sha256);
}
