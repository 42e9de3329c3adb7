package vn.motcua.signing.container;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.verdict.AlgorithmStanding;
import vn.motcua.signing.verdict.SignedBy;
import vn.motcua.signing.verdict.SignedWhen;
import vn.motcua.signing.verdict.Trust;

/**
 * One signature of a container.
 *
 * @param by whose; {@code null} if no certificate comes with it
 * @param when what is known of the time
 * @param intact true if the value is that of the certificate's key over its list of files
 * @param trust whether the certificate is to be believed: for the time that is proven, or else for now
 * @param algorithm how the algorithm and the key stand at the time that is proven, or else now; where they are not known, nothing of the value is
 * @param covered files that are what was signed
 * @param digests SHA-256 of those, in small hexadecimal figures, as far as the signature names it
 * @param changed files that were changed since
 * @param missing files that it names and that are not there
 */
public record ContainerSignature(
        @Nullable SignedBy by,
        SignedWhen when,
        boolean intact,
        Trust trust,
        AlgorithmStanding algorithm,
        List<String> covered,
        List<String> digests,
        List<String> changed,
        List<String> missing) {

    public ContainerSignature {
        covered = List.copyOf(covered);
        digests = List.copyOf(digests);
        changed = List.copyOf(changed);
        missing = List.copyOf(missing);
    }

    /** True if all that was signed is there, unchanged. */
    public boolean whole() {
        return intact && !covered.isEmpty() && changed.isEmpty() && missing.isEmpty();
    }

    /** True if somebody trusted signed, by an algorithm that counts, and all of it is there. */
    public boolean valid() {
        return by != null && whole() && trust == Trust.TRUSTED && algorithm == AlgorithmStanding.GOOD;
    }
}
