package vn.motcua.audit.verify;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the verifier found.
 *
 * @param entries places in the log
 * @param sealed entries from the beginning that are shown to be as they were signed
 * @param checkpoints checkpoints that hold
 * @param outside outside checkpoints that hold
 * @param findings what is wrong, the first entry first
 * @param signedUntil the time of the newest checkpoint that holds
 * @param fingerprints of the keys that signed
 */
public record Verdict(
        long entries,
        long sealed,
        long checkpoints,
        long outside,
        List<Finding> findings,
        @Nullable String signedUntil,
        List<String> fingerprints) {

    public Verdict {
        findings = List.copyOf(findings);
        fingerprints = List.copyOf(fingerprints);
    }

    /** True if nothing is wrong. */
    public boolean intact() {
        return findings.isEmpty();
    }

    /** The first thing that is wrong. */
    public Optional<Finding> first() {
        return findings.stream().findFirst();
    }
}
