package vn.motcua.signing.known;

import java.util.Collection;
import java.util.Map;

/** Implemented by modules that issue files, so that whoever is handed one sees at once that it counts no more. For many files in one look; what signatures cover is not asked. */
@FunctionalInterface
public interface EndedFiles {

    /**
     * Those of these files that were issued here, byte for byte, and count no more.
     *
     * @param sha256 SHA-256 of each file, in small hexadecimal figures
     * @return by that SHA-256; empty if none of them is known to have ended
     */
    Map<String, KnownFile> ended(Collection<String> sha256);
}
