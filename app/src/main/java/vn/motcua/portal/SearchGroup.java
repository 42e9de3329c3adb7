package vn.motcua.portal;

import java.util.List;
import vn.motcua.portal.spi.SearchHits.SearchHit;

/**
 * One module's answers on the search page.
 *
 * @param titleKey message key of the heading
 * @param allHref where all answers are listed
 * @param hits the best ones
 */
public record SearchGroup(String titleKey, String allHref, List<SearchHit> hits) {}
