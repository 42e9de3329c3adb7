package vn.motcua.procedure.shown;

import java.util.Comparator;
import java.util.List;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Tab;
import vn.motcua.procedure.draft.Draft;
import vn.motcua.procedure.draft.DraftTab;

/**
 * The head of a draft's pages.
 *
 * @param draft the draft
 * @param all the pages that there are
 */
public record DraftHead(Draft draft, List<DraftTab> all) {

    public DraftHead {
        all = all.stream().sorted(Comparator.comparingInt(DraftTab::order)).toList();
    }

    /** The pages about the draft; the one that the reader is at, or below, is marked. */
    public List<Tab> tabs(Page page) {
        return all.stream()
                .map(tab -> {
                    String href = tab.word().isEmpty() ? draft.href() : draft.href() + "/" + tab.word();
                    boolean here = page.path().equals(href)
                            || (!tab.word().isEmpty() && page.path().startsWith(href + "/"));
                    return new Tab(page.t(tab.key()), href, here);
                })
                .toList();
    }
}
