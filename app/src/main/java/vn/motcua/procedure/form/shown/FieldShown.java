package vn.motcua.procedure.form.shown;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.motcua.portal.form.Choice;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.filling.ChosenPlaces;

/**
 * A field on a page.
 *
 * @param field the field
 * @param label its label, with a word added if it need not be answered
 * @param hint its hint, or empty
 * @param choices what can be chosen, if anything
 * @param files the names of files that are there already
 * @param computed its value, if it is computed; else empty
 * @param why why it is asked; empty if it always is
 * @param from where its value came from, if from elsewhere; else empty
 * @param formerProvinces the provinces of before July 2025, if it is an address
 * @param inputs its inputs in which something is chosen from the directory, by name
 */
public record FieldShown(
        FormField field,
        String label,
        String hint,
        List<Choice> choices,
        List<String> files,
        String computed,
        String why,
        String from,
        List<Choice> formerProvinces,
        Map<String, ChosenPlaces.Input> inputs) {

    /** One of the inputs in which something is chosen. */
    public ChosenPlaces.Input input(String name) {
        return Objects.requireNonNull(inputs.get(name), name);
    }

    /** The hint, or {@code null}, as components take it. */
    public @org.jspecify.annotations.Nullable String hintOrNull() {
        String all = from.isEmpty() ? hint : hint.isEmpty() ? from : hint + " · " + from;
        return all.isEmpty() ? null : all;
    }
}
