package vn.motcua.procedure.form.shown;

import java.util.List;
import vn.motcua.portal.form.Choice;
import vn.motcua.procedure.draft.Draft;
import vn.motcua.procedure.form.FormField;

/**
 * A field while it is designed.
 *
 * @param draft the draft
 * @param path its name
 * @param field the field
 * @param subjects what conditions can compare
 * @param operators how
 * @param values what can be chosen where a condition asks for a choice, as a help
 * @param sentences what its conditions say now
 * @param column true if it is a column
 */
public record FieldDesign(
        Draft draft,
        String path,
        FormField field,
        List<Choice> subjects,
        List<Choice> operators,
        List<String> values,
        List<String> sentences,
        boolean column) {

    /** The address of the design. */
    public String href() {
        return draft.href() + "/form";
    }
}
