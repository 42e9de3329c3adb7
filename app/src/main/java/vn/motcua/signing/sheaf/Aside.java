package vn.motcua.signing.sheaf;

import java.util.HashSet;
import java.util.Set;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refusal;
import vn.motcua.signing.SigningRefusal;

/** Which papers wait for something that others do not need: those are signed meanwhile. For one round of the worker. */
record Aside(Set<AgencyId> agencies, Set<String> kinds) {

    /** Without these nothing at all is signed. */
    private static final Set<Refusal> FOR_ALL = Set.of(SigningRefusal.STAMPS_AWAY, SigningRefusal.EVIDENCE_AWAY);

    /** An agency's key lies in a token that is away, or its next number is being printed elsewhere. */
    private static final Set<Refusal> FOR_AGENCY = Set.of(SigningRefusal.TOKEN_AWAY, SigningRefusal.NUMBER_HELD);

    /** Papers of this sort could not be kept. */
    private static final Set<Refusal> FOR_KIND = Set.of(SigningRefusal.SIGNED_FILE_HELD);

    Aside() {
        this(new HashSet<>(), new HashSet<>());
    }

    /** True if this is something that comes back, for which papers wait. */
    static boolean waits(Refusal refusal) {
        return FOR_ALL.contains(refusal) || FOR_AGENCY.contains(refusal) || FOR_KIND.contains(refusal);
    }

    /** Sets aside what the same would happen to. False if that is everything. */
    boolean set(Refusal refusal, Sheaves.Leased paper) {
        if (FOR_AGENCY.contains(refusal)) agencies.add(paper.agency());
        if (FOR_KIND.contains(refusal)) kinds.add(paper.kind());
        return !FOR_ALL.contains(refusal);
    }
}
