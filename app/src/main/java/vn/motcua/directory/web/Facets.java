package vn.motcua.directory.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyState;
import vn.motcua.directory.search.AgencyQuery;
import vn.motcua.directory.search.AgencySearch;
import vn.motcua.directory.search.SearchAnswer;
import vn.motcua.kernel.Paging;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Facet;
import vn.motcua.portal.component.Facet.Option;

/** By what the list can be narrowed: how agencies stand, their level, their kind, the province. */
@Component
class Facets {

    private static final int MOST_PROVINCES = 100;
    private static final int UNCOUNTED = -1;

    private final AgencySearch search;

    Facets(AgencySearch search) {
        this.search = search;
    }

    List<Facet> of(Page page, ListRequest request, AgencyQuery query, SearchAnswer answer) {
        return List.of(
                states(page, query, answer),
                levels(page, request, answer),
                kinds(page, request, answer),
                provinces(page, request, query));
    }

    private static Facet states(Page page, AgencyQuery query, SearchAnswer answer) {
        List<Option> options = new ArrayList<>();
        long all = answer.states().values().stream().mapToLong(Long::longValue).sum();
        options.add(new Option(
                ListRequest.ALL,
                page.t("directory.state.all"),
                all,
                query.states().isEmpty()));
        for (AgencyState state : AgencyState.values())
            options.add(new Option(
                    state.name(),
                    page.t(state),
                    answer.states().getOrDefault(state, 0L),
                    query.states().contains(state)));
        return new Facet("state", page.t("directory.state"), false, options);
    }

    private static Facet levels(Page page, ListRequest request, SearchAnswer answer) {
        Map<AgencyKind.Level, Long> counts = new EnumMap<>(AgencyKind.Level.class);
        answer.kinds().forEach((kind, count) -> counts.merge(kind.level(), count, Long::sum));
        Set<AgencyKind.Level> chosen = request.levels();
        return new Facet(
                "level",
                page.t("directory.level"),
                true,
                Arrays.stream(AgencyKind.Level.values())
                        .filter(level -> counts.containsKey(level) || chosen.contains(level))
                        .map(level -> new Option(
                                level.name(), page.t(level), counts.getOrDefault(level, 0L), chosen.contains(level)))
                        .toList());
    }

    private static Facet kinds(Page page, ListRequest request, SearchAnswer answer) {
        List<String> chosen = request.form().all("kind");
        return new Facet(
                "kind",
                page.t("directory.kind"),
                true,
                Arrays.stream(AgencyKind.values())
                        .filter(kind -> answer.kinds().containsKey(kind) || chosen.contains(kind.name()))
                        .map(kind -> new Option(
                                kind.name(),
                                page.t(kind),
                                answer.kinds().getOrDefault(kind, 0L),
                                chosen.contains(kind.name())))
                        .toList());
    }

    private Facet provinces(Page page, ListRequest request, AgencyQuery query) {
        AgencyQuery provinces =
                new AgencyQuery("", query.asOf(), Set.of(AgencyKind.PROVINCE), null, Set.of(AgencyState.OPEN));
        String chosen = request.form().value("under");
        List<Option> options = new ArrayList<>();
        options.add(new Option("", page.t("directory.province.all"), UNCOUNTED, false));
        search.find(provinces, new Paging(1, MOST_PROVINCES))
                .hits()
                .items()
                .forEach(hit -> options.add(new Option(
                        hit.id().toString(),
                        hit.names().brief(),
                        UNCOUNTED,
                        hit.id().toString().equals(chosen))));
        return new Facet("under", page.t("directory.province"), false, options);
    }
}
