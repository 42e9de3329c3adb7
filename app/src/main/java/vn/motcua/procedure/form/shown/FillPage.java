package vn.motcua.procedure.form.shown;

import java.util.List;
import vn.motcua.portal.component.Crumb;

/**
 * A page of a form that is being filled in.
 *
 * @param formTitle what the form is called
 * @param trial true if a draft is being tried
 * @param crumbs the way here
 * @param title what the page is about
 * @param hint what helps, or empty
 * @param back where "back" leads
 * @param action where it is sent
 * @param multipart true if it takes files
 * @param asked the names of the fields that it asks
 * @param groups the fields
 * @param rows repeating groups
 * @param more true if the last answer brought more questions
 */
public record FillPage(
        String formTitle,
        boolean trial,
        List<Crumb> crumbs,
        String title,
        String hint,
        String back,
        String action,
        boolean multipart,
        String asked,
        List<FieldGroup> groups,
        List<RowsShown> rows,
        boolean more) {}
