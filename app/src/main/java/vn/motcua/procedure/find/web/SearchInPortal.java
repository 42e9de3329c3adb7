package vn.motcua.procedure.find.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.portal.spi.SearchHits;
import vn.motcua.procedure.find.FindQuery;
import vn.motcua.procedure.find.Findable;
import vn.motcua.procedure.find.Hit;
import vn.motcua.procedure.find.ProcedureSearch;

/** Procedures among the answers of the search on the home page: the first of them, for that is what most people look for. */
@Component
class SearchInPortal implements SearchHits {

    private static final int PLACE = 100;

    private final ProcedureSearch search;
    private final Messages messages;

    SearchInPortal(ProcedureSearch search, Messages messages) {
        this.search = search;
        this.messages = messages;
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public String titleKey() {
        return "procedure.title";
    }

    @Override
    public String allHref(String query) {
        return "/procedure/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    @Override
    public List<SearchHit> find(String query, int limit, Language language) {
        var found = search.find(FindQuery.of(query), new Paging(1, limit));
        if (!found.sure())
            return List.of(); // what is no more than a guess would only stand before what another module knows
        return found.hits().items().stream()
                .map(Hit::of)
                .map(hit -> new SearchHit(hit.name(), line(hit, language), "/procedure/" + hit.code()))
                .toList();
    }

    private String line(Findable hit, Language language) {
        String levels = hit.levels().stream()
                .sorted()
                .map(level -> messages.text(language, level))
                .collect(Collectors.joining(", "));
        String fields = String.join(", ", hit.fields());
        return fields.isEmpty() || levels.isEmpty() ? fields + levels : fields + " · " + levels;
    }
}
