package vn.motcua.procedure.shown;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.procedure.draft.Draft;
import vn.motcua.procedure.draft.DraftTab;

/** Makes the heads of drafts' pages, with the pages that the parts of the module offer. */
@Component
public class DraftHeads {

    private final List<DraftTab> tabs;

    DraftHeads(ObjectProvider<DraftTab> tabs) {
        this.tabs = tabs.stream().toList();
    }

    /** The head of a draft's pages. */
    public DraftHead of(Draft draft) {
        return new DraftHead(draft, tabs);
    }
}
