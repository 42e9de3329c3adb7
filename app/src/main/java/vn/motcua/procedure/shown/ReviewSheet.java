package vn.motcua.procedure.shown;

import java.util.List;
import vn.motcua.procedure.draft.Draft;
import vn.motcua.procedure.draft.Finding;

/**
 * The review of a draft.
 *
 * @param head the head of the draft's pages
 * @param findings what the checks found, what blocks first
 */
public record ReviewSheet(DraftHead head, List<Finding> findings) {

    public ReviewSheet {
        findings = List.copyOf(findings);
    }

    /** The draft. */
    public Draft draft() {
        return head.draft();
    }

    /** How many findings keep it from being approved. */
    public long blocking() {
        return findings.stream().filter(Finding::blocks).count();
    }
}
