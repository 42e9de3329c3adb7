package vn.motcua.signing;

import java.util.Set;
import vn.motcua.kernel.Refusal;

/** What a refusal means for work that signs or seals behind the pages, again and again: who waits for it, or that waiting is of no use. The one answer for all such work. */
public enum Hindrance {
    /** Nothing can be signed now, by nobody: all wait. */
    OF_ALL,
    /** The agency has no key that holds, or is closed: its papers wait, and nobody else's. */
    OF_AGENCY,
    /** This one could not be done now; it may be done later. */
    OF_ONE_NOW,
    /** This one will be refused again, however often it is tried. */
    OF_ONE_FOR_GOOD;

    private static final Set<Refusal> ALL = Set.of(
            SigningRefusal.STAMPS_AWAY,
            SigningRefusal.STAMPS_STOPPED,
            SigningRefusal.EVIDENCE_AWAY,
            SigningRefusal.EVIDENCE_STOPPED,
            SigningRefusal.TOKEN_AWAY,
            SigningRefusal.KEYS_NEED_A_TOKEN,
            SigningRefusal.AUTHORITY_AWAY);

    private static final Set<Refusal> AGENCY = Set.of(SigningRefusal.NO_KEY_OF_AGENCY, SigningRefusal.AGENCY_CLOSED);

    /** What this refusal means. That reading took too long may be the machine's fault, not the file's; an outside authority's list that is missing may come. */
    public static Hindrance of(Refusal refusal) {
        if (ALL.contains(refusal)) return OF_ALL;
        if (AGENCY.contains(refusal)) return OF_AGENCY;
        boolean later = refusal == SigningRefusal.PDF_TOO_HEAVY
                || refusal == SigningRefusal.LIST_MISSING
                || refusal.kind() == Refusal.Kind.UNAVAILABLE
                || refusal.kind() == Refusal.Kind.THROTTLED;
        return later ? OF_ONE_NOW : OF_ONE_FOR_GOOD;
    }
}
