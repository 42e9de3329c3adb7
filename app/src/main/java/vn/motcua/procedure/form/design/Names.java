package vn.motcua.procedure.form.design;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.motcua.kernel.text.Fold;
import vn.motcua.procedure.form.FormDefinition;
import vn.motcua.procedure.form.FormPage;
import vn.motcua.procedure.form.condition.Reader;

/** Names for the data, made of what officers call a thing: "Họ và tên" becomes {@code ho_va_ten}. */
public final class Names {

    private static final int LONGEST = 40;

    private Names() {}

    /** For a field of a form, or a column of a group. */
    public static String field(FormDefinition form, String group, String label) {
        String prefix = group.isEmpty() ? "" : group + ".";
        return free(
                made(label, '_', "truong"),
                '_',
                name -> form.field(prefix + name).isPresent() || Reader.reserved(name));
    }

    /** For a page. */
    public static String page(FormDefinition form, String title) {
        Set<String> taken = form.pages().stream().map(FormPage::id).collect(Collectors.toSet());
        return free(made(title, '-', "trang"), '-', taken::contains);
    }

    private static String made(String text, char between, String otherwise) {
        String plain = Fold.fold(text).replaceAll("[^a-z0-9]+", String.valueOf(between));
        String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        String clean = cut.replaceAll("^[^a-z]+|[_-]+$", "");
        return clean.isEmpty() ? otherwise : clean;
    }

    private static String free(String name, char between, Predicate<String> taken) {
        String free = name;
        for (int i = 2; taken.test(free); i++) free = name + between + i;
        return free;
    }
}
