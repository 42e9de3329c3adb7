package vn.motcua.procedure.shown;

import java.util.List;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.procedure.draft.Draft;
import vn.motcua.procedure.draft.Finding;

/**
 * The review of a draft.
 *
 * @param head the head of the draft's pages
 * @param findings what the checks found, what blocks first
 * @param paging which page of them is shown
 */
public record ReviewSheet(DraftHead head, List<Finding> findings, Paging paging) {

    public ReviewSheet {
        findings = List.copyOf(findings);
    }

    /** The findings that are shown. */
    public Slice<Finding> shown() {
        return Slice.of(findings, paging);
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
