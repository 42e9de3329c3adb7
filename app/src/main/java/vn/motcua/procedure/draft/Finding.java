package vn.motcua.procedure.draft;

import vn.motcua.kernel.text.Phrase;

/**
 * What a check found in a draft.
 *
 * @param place where, in the officer's words
 * @param severity whether it keeps the draft from being approved
 * @param sentence what is the matter
 * @param href where it can be mended, or empty
 */
public record Finding(Phrase place, Severity severity, Phrase sentence, String href) {

    /** True if the revision cannot be approved as long as it stands. */
    public boolean blocks() {
        return severity == Severity.BLOCKS;
    }
}
