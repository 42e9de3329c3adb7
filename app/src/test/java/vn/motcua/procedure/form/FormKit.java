package vn.motcua.procedure.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes forms for tests. */
public final class FormKit {

    private FormKit() {}

    public static Translated words(String text) {
        return new Translated(text, text + " (en)");
    }

    public static FormField field(String name, FieldKind kind) {
        return FormField.of(name, kind, words("Nhãn " + name));
    }

    public static FormField field(String name, FieldKind kind, String visible, String required, String computed) {
        return field(name, kind).with(new Rules(visible, required, computed, List.of()));
    }

    public static FormField choice(String name, String... values) {
        FormField plain = field(name, FieldKind.ONE_OF);
        return new FormField(
                name,
                plain.kind(),
                plain.label(),
                plain.hint(),
                plain.group(),
                plain.limits(),
                Stream.of(values)
                        .map(value -> new Option(value, words("Chọn " + value)))
                        .toList(),
                Rules.NONE,
                null,
                List.of(),
                null);
    }

    public static FormField rows(String name, FormField... columns) {
        return field(name, FieldKind.ROWS).with(List.of(columns));
    }

    public static FormPage page(String id, FormField... fields) {
        return new FormPage(id, words("Trang " + id), Translated.NONE, "", List.of(fields));
    }

    public static FormDefinition form(FormPage... pages) {
        return new FormDefinition(words("Biểu mẫu"), List.of(pages));
    }

    /** A form of so many fields on pages of ten, each second one asked only if the one before it was answered. */
    public static FormDefinition large(int fields) {
        List<FormPage> pages = new ArrayList<>();
        for (int first = 0; first < fields; first += 10) {
            List<FormField> on = new ArrayList<>();
            for (int i = first; i < Math.min(fields, first + 10); i++)
                on.add(field(
                        "f" + i,
                        FieldKind.NUMBER,
                        i % 2 == 0 ? "" : "f" + (i - 1) + " > 0",
                        i % 3 == 0 ? "true" : "",
                        ""));
            pages.add(new FormPage("p" + first, words("Trang"), Translated.NONE, "", on));
        }
        return new FormDefinition(words("Lớn"), pages);
    }
}
