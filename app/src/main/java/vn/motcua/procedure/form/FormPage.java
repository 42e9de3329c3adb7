package vn.motcua.procedure.form;

import java.util.List;

/**
 * A page of a form: one thing, with the few fields that belong to it.
 *
 * @param id its word in addresses
 * @param title what it is about
 * @param hint what helps to answer, or none
 * @param visible when it is shown; empty: always
 * @param fields its fields, in order
 */
public record FormPage(String id, Translated title, Translated hint, String visible, List<FormField> fields) {

    public FormPage {
        visible = visible.strip();
        fields = List.copyOf(fields);
    }

    /** The same with other fields. */
    public FormPage with(List<FormField> other) {
        return new FormPage(id, title, hint, visible, other);
    }
}
