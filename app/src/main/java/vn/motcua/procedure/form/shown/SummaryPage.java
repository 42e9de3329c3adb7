package vn.motcua.procedure.form.shown;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.portal.component.Crumb;
import vn.motcua.portal.component.SummaryRow;
import vn.motcua.procedure.form.filling.FormSubject;

/**
 * All answers on one page, to be looked over.
 *
 * @param formTitle what the form is called
 * @param trial true if a draft is being tried
 * @param crumbs the way here
 * @param home the address of the form that is filled in
 * @param parts the pages
 * @param missing how much is missing or wrong
 * @param finish where it goes, or {@code null}
 */
public record SummaryPage(
        String formTitle,
        boolean trial,
        List<Crumb> crumbs,
        String home,
        List<Part> parts,
        int missing,
        FormSubject.@Nullable Finish finish) {

    /**
     * What one page says.
     *
     * @param title the page's title
     * @param rows its answers
     * @param lists its repeating groups
     */
    public record Part(String title, List<SummaryRow> rows, List<RowsShown> lists) {}
}
