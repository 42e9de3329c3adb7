package vn.motcua.procedure.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A form: pages of fields. {@link FormJson} reads and writes it as one JSON document; {@link CheckedForm} is one that was found to make sense.
 *
 * @param title what it is called
 * @param pages its pages, in order
 */
public record FormDefinition(Translated title, List<FormPage> pages) {

    /** The most fields, columns among them. */
    public static final int MOST_FIELDS = 1000;

    /** The most pages. */
    public static final int MOST_PAGES = 100;

    public FormDefinition {
        pages = List.copyOf(pages);
    }

    /** All fields, in order, without columns. */
    public Stream<FormField> fields() {
        return pages.stream().flatMap(page -> page.fields().stream());
    }

    /** The field of this name; {@code group.column} names a column. */
    public Optional<FormField> field(String name) {
        int dot = name.indexOf('.');
        if (dot < 0) return fields().filter(field -> field.name().equals(name)).findFirst();
        return field(name.substring(0, dot)).stream()
                .flatMap(field -> field.columns().stream())
                .filter(column -> column.name().equals(name.substring(dot + 1)))
                .findFirst();
    }

    /** The page with this id. */
    public Optional<FormPage> page(String id) {
        return pages.stream().filter(page -> page.id().equals(id)).findFirst();
    }

    /** How many fields there are, columns among them. */
    public int size() {
        return fields().mapToInt(field -> 1 + field.columns().size()).sum();
    }
}
