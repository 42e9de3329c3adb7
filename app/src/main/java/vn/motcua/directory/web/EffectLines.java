package vn.motcua.directory.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.change.ChangeOutcome;
import vn.motcua.directory.change.Effect;
import vn.motcua.directory.change.Effect.Aspect;
import vn.motcua.directory.shown.AgencyHead;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.text.Worded;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Cell;
import vn.motcua.portal.component.Row;

/** The effects of a change as rows of a table: of whom, what, before, after, on which days. */
@Component
class EffectLines {

    private final Agencies agencies;

    EffectLines(Agencies agencies) {
        this.agencies = agencies;
    }

    List<Row> of(Page page, ChangeOutcome outcome) {
        Map<AgencyId, String> names = names(page, outcome);
        return outcome.effects().stream()
                .map(effect -> Row.of(
                        Cell.of(names.getOrDefault(effect.agency(), "")),
                        Cell.of(page.t(effect.aspect())),
                        Cell.of(worded(page, effect.before(), names)),
                        Cell.of(worded(page, effect.after(), names)),
                        Cell.of(AgencyHead.days(page, effect.valid()))))
                .toList();
    }

    /** Names of all concerned; those founded by the change have theirs among its effects. */
    private Map<AgencyId, String> names(Page page, ChangeOutcome outcome) {
        List<AgencyId> ids = outcome.effects().stream()
                .flatMap(effect -> Stream.concat(
                        Stream.of(effect.agency()),
                        Stream.of(effect.before(), effect.after()).flatMap(EffectLines::ids)))
                .distinct()
                .toList();
        Map<AgencyId, String> names = new HashMap<>();
        Map<AgencyId, AgencyNames> known = agencies.namesOf(ids, AsOf.on(outcome.effective()));
        known.forEach((id, name) -> names.put(id, name.in(page.language())));
        for (Effect effect : outcome.effects())
            if (effect.aspect() == Aspect.NAME && effect.after() != null)
                names.putIfAbsent(effect.agency(), effect.after().toString());
        return names;
    }

    private static Stream<AgencyId> ids(@Nullable Object value) {
        if (value instanceof AgencyId id) return Stream.of(id);
        return value instanceof Collection<?> many
                ? many.stream().filter(AgencyId.class::isInstance).map(AgencyId.class::cast)
                : Stream.of();
    }

    private static String worded(Page page, @Nullable Object value, Map<AgencyId, String> names) {
        return switch (value) {
            case null -> "–";
            case Worded word -> page.t(word);
            case AgencyId id -> names.getOrDefault(id, "");
            case Collection<?> many ->
                many.stream().map(one -> worded(page, one, names)).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}
