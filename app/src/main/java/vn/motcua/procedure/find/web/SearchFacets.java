package vn.motcua.procedure.find.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.motcua.kernel.text.Worded;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Facet;
import vn.motcua.portal.component.Facet.Option;
import vn.motcua.procedure.find.FindAnswer.Counts;
import vn.motcua.procedure.find.FindQuery;
import vn.motcua.procedure.record.AdministrativeLevel;
import vn.motcua.procedure.record.AudienceKind;
import vn.motcua.procedure.record.LifeEvent;

/** By what the answers can be narrowed, each with how many it leaves. */
final class SearchFacets {

    private static final int MOST = 12;

    private SearchFacets() {}

    static List<Facet> of(Page page, FindQuery query, Counts counts) {
        return Stream.of(
                        worded(
                                page,
                                "event",
                                "procedure.find.event",
                                LifeEvent.values(),
                                LifeEvent::word,
                                counts.events(),
                                query.events()),
                        worded(
                                page,
                                "audience",
                                "procedure.find.audience",
                                AudienceKind.values(),
                                AudienceKind::word,
                                counts.audiences(),
                                query.audiences()),
                        worded(
                                page,
                                "level",
                                "procedure.find.level",
                                AdministrativeLevel.values(),
                                AdministrativeLevel::word,
                                counts.levels(),
                                query.levels()),
                        named(page, "field", "procedure.find.field", counts.fields(), query.fields()),
                        named(page, "agency", "procedure.find.agency", counts.agencies(), query.agencies()),
                        new Facet(
                                "operated",
                                page.t("procedure.find.online"),
                                true,
                                List.of(new Option(
                                        "yes",
                                        page.t("procedure.find.operated"),
                                        counts.operated(),
                                        query.operated()))))
                .filter(facet -> facet.chosen() || facet.options().stream().anyMatch(option -> option.count() > 0))
                .toList();
    }

    private static <E extends Worded> Facet worded(
            Page page,
            String name,
            String title,
            E[] all,
            Function<E, String> word,
            Map<E, Long> counts,
            Set<E> chosen) {
        return new Facet(
                name,
                page.t(title),
                true,
                Arrays.stream(all)
                        .filter(one -> counts.containsKey(one) || chosen.contains(one))
                        .map(one -> new Option(
                                word.apply(one), page.t(one), counts.getOrDefault(one, 0L), chosen.contains(one)))
                        .toList());
    }

    /** Those chosen, then the most frequent. */
    private static Facet named(Page page, String name, String title, Map<String, Long> counts, Set<String> chosen) {
        Stream<String> frequent = counts.entrySet().stream()
                .filter(entry -> !chosen.contains(entry.getKey()))
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(MOST);
        return new Facet(
                name,
                page.t(title),
                true,
                Stream.concat(chosen.stream().sorted(), frequent)
                        .map(one -> new Option(one, one, counts.getOrDefault(one, 0L), chosen.contains(one)))
                        .toList());
    }
}
