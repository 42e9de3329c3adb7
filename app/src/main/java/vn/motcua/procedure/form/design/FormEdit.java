package vn.motcua.procedure.form.design;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.procedure.form.FormDefinition;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.FormPage;

/** Changes to a form, each giving another form. Pages and fields that are not there are not found. */
public final class FormEdit {

    private FormEdit() {}

    /** With a page at the end. */
    public static FormDefinition addPage(FormDefinition form, FormPage page) {
        List<FormPage> pages = new ArrayList<>(form.pages());
        pages.add(page);
        return new FormDefinition(form.title(), pages);
    }

    /** With another page in place of one. */
    public static FormDefinition changePage(FormDefinition form, String id, UnaryOperator<FormPage> change) {
        find(form.pages(), page -> page.id().equals(id));
        return new FormDefinition(
                form.title(),
                form.pages().stream()
                        .map(page -> page.id().equals(id) ? change.apply(page) : page)
                        .toList());
    }

    /** Without a page, and what stands on it. */
    public static FormDefinition removePage(FormDefinition form, String id) {
        find(form.pages(), page -> page.id().equals(id));
        return new FormDefinition(
                form.title(),
                form.pages().stream().filter(page -> !page.id().equals(id)).toList());
    }

    /** With a page one place further up or down. */
    public static FormDefinition movePage(FormDefinition form, String id, boolean up) {
        int at = find(form.pages(), page -> page.id().equals(id));
        return new FormDefinition(form.title(), swapped(form.pages(), at, up));
    }

    /** With a field at the end of a page, or a column at the end of a group. */
    public static FormDefinition addField(FormDefinition form, String page, String group, FormField field) {
        if (!group.isEmpty())
            return changeField(form, group, old -> {
                List<FormField> columns = new ArrayList<>(old.columns());
                columns.add(field);
                return Optional.of(old.with(columns));
            });
        return changePage(form, page, old -> {
            List<FormField> fields = new ArrayList<>(old.fields());
            fields.add(field);
            return old.with(fields);
        });
    }

    /** With another field in place of one, named by {@code field} or {@code group.column}; empty takes it away. */
    public static FormDefinition changeField(
            FormDefinition form, String path, Function<FormField, Optional<FormField>> change) {
        if (form.field(path).isEmpty()) throw Refused.because(KernelRefusal.NOT_FOUND);
        int dot = path.indexOf('.');
        if (dot > 0)
            return changeField(
                    form,
                    path.substring(0, dot),
                    group -> Optional.of(group.with(changed(group.columns(), path.substring(dot + 1), change))));
        return new FormDefinition(
                form.title(),
                form.pages().stream()
                        .map(page -> page.with(changed(page.fields(), path, change)))
                        .toList());
    }

    private static List<FormField> changed(
            List<FormField> fields, String name, Function<FormField, Optional<FormField>> change) {
        List<FormField> all = new ArrayList<>();
        for (FormField field : fields)
            if (field.name().equals(name)) change.apply(field).ifPresent(all::add);
            else all.add(field);
        return all;
    }

    /** With a field one place further up or down; at the edge of its page it goes to the next page. */
    public static FormDefinition moveField(FormDefinition form, String path, boolean up) {
        int dot = path.indexOf('.');
        if (dot > 0) {
            String column = path.substring(dot + 1);
            return changeField(
                    form,
                    path.substring(0, dot),
                    group -> Optional.of(group.with(swapped(
                            group.columns(),
                            find(group.columns(), one -> one.name().equals(column)),
                            up))));
        }
        int page = find(
                form.pages(),
                one -> one.fields().stream().anyMatch(field -> field.name().equals(path)));
        List<FormField> fields = form.pages().get(page).fields();
        int at = find(fields, field -> field.name().equals(path));
        boolean leaves = up ? at == 0 : at == fields.size() - 1;
        if (!leaves) return changePage(form, form.pages().get(page).id(), old -> old.with(swapped(fields, at, up)));
        int next = page + (up ? -1 : 1);
        return next < 0 || next >= form.pages().size() ? form : toPage(form, path, fields.get(at), next, up);
    }

    private static FormDefinition toPage(FormDefinition form, String path, FormField field, int page, boolean last) {
        FormDefinition without = changeField(form, path, old -> Optional.empty());
        return changePage(without, form.pages().get(page).id(), old -> {
            List<FormField> fields = new ArrayList<>(old.fields());
            fields.add(last ? fields.size() : 0, field);
            return old.with(fields);
        });
    }

    private static <T> List<T> swapped(List<T> all, int at, boolean up) {
        int other = at + (up ? -1 : 1);
        if (other < 0 || other >= all.size()) return all;
        List<T> swapped = new ArrayList<>(all);
        Collections.swap(swapped, at, other);
        return swapped;
    }

    private static <T> int find(List<T> all, java.util.function.Predicate<T> is) {
        for (int i = 0; i < all.size(); i++) if (is.test(all.get(i))) return i;
        throw Refused.because(KernelRefusal.NOT_FOUND);
    }
}
