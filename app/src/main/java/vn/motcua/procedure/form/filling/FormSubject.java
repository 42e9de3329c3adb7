package vn.motcua.procedure.form.filling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.portal.component.Crumb;
import vn.motcua.procedure.form.CheckedForm;

/**
 * A form that whoever is signed in can fill in.
 *
 * @param key its word in addresses, and of its answers
 * @param title what it is called
 * @param form the form
 * @param crumbs the way to it
 * @param trial true if it is a draft's, to be tried
 * @param answers where the answers are kept
 * @param finish where a filled-in form goes; {@code null}: nowhere, it is printed
 */
public record FormSubject(
        String key,
        String title,
        CheckedForm form,
        List<Crumb> crumbs,
        boolean trial,
        AnswerStore answers,
        @Nullable Finish finish) {

    public FormSubject {
        crumbs = List.copyOf(crumbs);
    }

    /**
     * Where it goes.
     *
     * @param text what the button says
     * @param href where it leads
     * @param kept how long answers are kept, in a sentence
     */
    public record Finish(String text, String href, String kept) {}

    /** The address under which the pages of a form stand. */
    public static String address(String key) {
        return "/procedure/fill/" + key;
    }

    /** Where it is filled in. */
    public String href() {
        return address(key);
    }

    /** One page of it. */
    public String page(String id) {
        return href() + "/pages/" + id;
    }

    /** A repeating group. */
    public String rows(String group) {
        return href() + "/rows/" + group;
    }

    /** All answers on one page. */
    public String summary() {
        return href() + "/summary";
    }
}
