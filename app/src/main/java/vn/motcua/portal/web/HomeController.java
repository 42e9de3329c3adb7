package vn.motcua.portal.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.Page;
import vn.motcua.portal.SearchGroup;
import vn.motcua.portal.spi.HomeTile;
import vn.motcua.portal.spi.SearchHits;

/** The national home and its search over all that modules offer. */
@Controller
@OpenToAll
class HomeController {

    private static final int HITS = 5;
    private static final int LONGEST = 200;

    private final Templates templates;
    private final List<HomeTile> tiles;
    private final List<SearchHits> searches;

    HomeController(Templates templates, ObjectProvider<HomeTile> tiles, ObjectProvider<SearchHits> searches) {
        this.templates = templates;
        this.tiles =
                tiles.stream().sorted(Comparator.comparingInt(HomeTile::order)).toList();
        this.searches = searches.stream()
                .sorted(Comparator.comparingInt(SearchHits::order))
                .toList();
    }

    @GetMapping("/")
    JteModel home(Page page) {
        return templates.portalHome(page, tiles);
    }

    @GetMapping("/search")
    JteModel search(Page page, @RequestParam(defaultValue = "") String q) {
        String query = q.strip();
        if (query.length() > LONGEST) throw Refused.at("q", KernelRefusal.TEXT_TOO_LONG, LONGEST);
        List<SearchGroup> groups = query.isEmpty()
                ? List.of()
                : searches.stream()
                        .map(search -> new SearchGroup(
                                search.titleKey(), search.allHref(query), search.find(query, HITS, page.language())))
                        .filter(group -> !group.hits().isEmpty())
                        .toList();
        return templates.portalSearch(page, query, groups);
    }
}
