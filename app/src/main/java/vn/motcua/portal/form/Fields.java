package vn.motcua.portal.form;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the templates of form fields have in common. For templates only. */
public final class Fields {

    private Fields() {}

    /** The classes of a field: painted as wrong, and as wide as what is expected in it (in characters; 0: as wide as the page). */
    public static String css(String block, boolean wrong, int width) {
        String name = Stream.of(block.split(" "))
                .filter(word -> !word.contains("-js-") && !word.contains("__"))
                .findFirst()
                .orElse(block);
        return block + (width > 0 ? " " + name + "--width-" + width : "") + (wrong ? " " + name + "--error" : "");
    }

    /** What describes a field: something else, its hint, its error; {@code null} if nothing does. */
    public static @Nullable String describedBy(
            String id, @Nullable String other, @Nullable String hint, @Nullable FormError error) {
        return join(other, hint == null ? null : id + "-hint", error == null ? null : id + "-error");
    }

    /** Ids in one attribute; {@code null} if there are none. */
    public static @Nullable String join(@Nullable String... ids) {
        String joined = Stream.of(ids).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return joined.isEmpty() ? null : joined;
    }

    /** What a field shows when the form is shown again: never a password; {@code null} if nothing. */
    public static @Nullable String shown(Form form, String name, String type) {
        String value = form.value(name);
        return value.isEmpty() || type.equals("password") ? null : value;
    }

    /** True if this part of a date is to be painted as wrong: the one that is missing, or all if there is no such date. */
    public static boolean wrongPart(@Nullable FormError error, String name, String part) {
        if (error == null) return false;
        boolean one = error.refused().refusal() == FormRefusal.DATE_INCOMPLETE;
        return !one || error.target().equals(name + "-" + part);
    }
}
