package vn.motcua.portal.spi;

import java.util.List;
import vn.motcua.kernel.text.Language;

/** A module's answers to the search on the home page. Modules offer beans of this type. */
public interface SearchHits {

    /** Its place among the groups of answers. */
    int order();

    /** Message key of the group's heading. */
    String titleKey();

    /** Where all answers of this group are listed for a query. */
    String allHref(String query);

    /** The best answers, few. */
    List<SearchHit> find(String query, int limit, Language language);

    /**
     * One answer.
     *
     * @param title what it is called
     * @param text one line more about it
     * @param href where it leads
     */
    record SearchHit(String title, String text, String href) {}
}
