package vn.motcua.procedure.form.filling;

import vn.motcua.kernel.text.Words;
import vn.motcua.procedure.form.FieldKind;
import vn.motcua.procedure.form.FormDefinition;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.Option;
import vn.motcua.procedure.form.condition.Labels;
import vn.motcua.procedure.form.list.Lists;

/**
 * What a form's fields and choices are called.
 *
 * @param form the form
 * @param words the reader's words
 */
public record FormLabels(FormDefinition form, Words words) implements Labels {

    @Override
    public String field(String name) {
        return form.field(name)
                .map(field -> field.label().in(words.language()))
                .filter(label -> !label.isEmpty())
                .orElse(name);
    }

    @Override
    public String choice(String field, String text) {
        return form.field(field).map(one -> choice(one, text)).orElse(text);
    }

    private String choice(FormField field, String text) {
        if (field.kind() == FieldKind.NATIONALITY) return Lists.NATIONALITIES.name(text, words.language());
        if (field.kind() == FieldKind.ETHNIC_GROUP) return Lists.ETHNIC_GROUPS.name(text, words.language());
        if (field.kind() == FieldKind.ADDRESS) return Lists.PROVINCES.name(text, words.language());
        return field.option(text)
                .map(Option::label)
                .map(label -> label.in(words.language()))
                .orElse(text);
    }
}
