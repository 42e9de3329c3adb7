package vn.motcua.procedure.form.shown;

import java.util.List;
import vn.motcua.procedure.draft.Draft;
import vn.motcua.procedure.form.FormDefinition;
import vn.motcua.procedure.shown.DraftHead;

/**
 * The form of a draft, as its designer sees it.
 *
 * @param head the head of the draft's pages
 * @param form its form
 * @param pages its pages
 * @param findings what is wrong, or could be better
 * @param blocking how many of them keep the revision from being approved
 * @param may true if whoever looks may change it
 */
public record DesignPage(
        DraftHead head,
        FormDefinition form,
        List<PageLine> pages,
        List<FindingLine> findings,
        long blocking,
        boolean may) {

    /** The draft. */
    public Draft draft() {
        return head.draft();
    }

    /** The address of the design. */
    public String href() {
        return draft().href() + "/form";
    }

    /**
     * A page.
     *
     * @param id its word
     * @param title its title
     * @param visible when it is shown, in words; empty: always
     * @param fields its fields
     */
    public record PageLine(String id, String title, String visible, List<FieldLine> fields) {}

    /**
     * A field or column.
     *
     * @param path its name
     * @param label its label
     * @param kind what is asked
     * @param rules its conditions, in words
     * @param column true if it is a column of the group above it
     * @param group true if it is a repeating group
     */
    public record FieldLine(
            String path, String label, String kind, List<String> rules, boolean column, boolean group) {}

    /**
     * Something that was found.
     *
     * @param place where
     * @param sentence what
     * @param href where it can be mended
     * @param blocks whether it keeps the revision from being approved
     */
    public record FindingLine(String place, String sentence, String href, boolean blocks) {}
}
