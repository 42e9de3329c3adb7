package vn.motcua.procedure.form;

import static vn.motcua.procedure.form.FormKit.field;
import static vn.motcua.procedure.form.FormKit.form;
import static vn.motcua.procedure.form.FormKit.page;

import java.util.List;

/** Forms that stories begin with. */
public final class FormJsonSamples {

    private FormJsonSamples() {}

    /** Two fields that are asked only if the other was answered. */
    public static FormDefinition circle() {
        return form(page(
                "p",
                field("a", FieldKind.NUMBER, "exists(b)", "", ""),
                field("b", FieldKind.NUMBER, "exists(a)", "", "")));
    }

    /** A list of people. */
    public static FormDefinition list() {
        FormField name = FormField.of("name", FieldKind.PERSON_NAME, new Translated("Họ tên", "Name"))
                .with(new Rules("", "true", "", List.of()));
        FormField born = FormField.of("born", FieldKind.PARTIAL_DATE, new Translated("Ngày sinh", "Born"));
        return form(page(
                "people",
                FormField.of("people", FieldKind.ROWS, new Translated("Danh sách người", "People"))
                        .with(List.of(name, born)),
                field("adults", FieldKind.NUMBER, "", "", "count(people where age(people.born) >= 18)")));
    }
}
