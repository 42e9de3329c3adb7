package vn.motcua.signing.container;

import java.util.List;
import vn.motcua.kernel.text.Worded;

/** What was found about a container. */
public sealed interface ContainerVerdict {

    /**
     * It was read.
     *
     * @param files what lies in it, by name
     * @param signatures the signatures, at least one
     * @param unsigned files that no signature covers
     * @param plain true if nothing in it is outside of what is signed but bookkeeping that can only be so
     * @param ours true if one was signed with a key that is kept here: such containers have one form, and are plain
     */
    record Judged(
            List<String> files, List<ContainerSignature> signatures, List<String> unsigned, boolean plain, boolean ours)
            implements ContainerVerdict {
        public Judged {
            files = List.copyOf(files);
            signatures = List.copyOf(signatures);
            unsigned = List.copyOf(unsigned);
        }

        /** True if every signature is by somebody trusted and holds, nothing lies beside what is signed, and one of ours has the form of ours. */
        public boolean valid() {
            return unsigned.isEmpty() && (plain || !ours) && signatures.stream().allMatch(ContainerSignature::valid);
        }
    }

    /** It was not read. */
    record NotJudged(Unjudged reason) implements ContainerVerdict {}

    /** Why it was not read. */
    enum Unjudged implements Worded {
        /** It is no archive, is damaged, or is locked by a password. */
        UNREADABLE,
        /** Two readers could find two different things in it: names that occur twice or reach out, hidden bytes, sizes that lie. */
        UNSAFE,
        /** An archive without signatures of its own. */
        NO_CONTAINER,
        /** It is larger than what is looked at. */
        TOO_LARGE,
        /** Reading it took too long or too much memory, or it unpacks to too much. */
        TOO_HEAVY
    }
}
