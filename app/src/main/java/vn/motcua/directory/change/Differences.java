package vn.motcua.directory.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyState;
import vn.motcua.directory.Validity;
import vn.motcua.kernel.AgencyId;

/** What differs between two lives of one agency, day by day, told in periods. Of one that closes it is not told that it has no name any more. */
final class Differences {

    private Differences() {}

    static List<Effect> between(AgencyId agency, Life before, Life after) {
        List<LocalDate> days = boundaries(before, after);
        List<Map<Effect.Aspect, @Nullable Object>> was =
                days.stream().map(day -> on(before, day)).toList();
        List<Map<Effect.Aspect, @Nullable Object>> is =
                days.stream().map(day -> on(after, day)).toList();
        List<Effect> effects = new ArrayList<>();
        for (Effect.Aspect aspect : Effect.Aspect.values())
            for (int i = 0; i < days.size(); i++) {
                LocalDate until = i + 1 < days.size() ? days.get(i + 1) : null;
                Object old = was.get(i).get(aspect);
                Object now = is.get(i).get(aspect);
                boolean told = aspect.outlives() || is.get(i).get(Effect.Aspect.STATE) == AgencyState.OPEN;
                if (told && !Objects.equals(old, now))
                    add(effects, new Effect(agency, aspect, old, now, new Validity(days.get(i), until)));
            }
        return effects;
    }

    /** Adds an effect, or lengthens the one before it that says the same of the days just before. */
    private static void add(List<Effect> effects, Effect next) {
        Effect last = effects.isEmpty() ? null : effects.getLast();
        boolean goesOn = last != null
                && last.aspect() == next.aspect()
                && next.valid().from().equals(last.valid().until())
                && Objects.equals(last.before(), next.before())
                && Objects.equals(last.after(), next.after());
        if (last == null || !goesOn) effects.add(next);
        else
            effects.set(
                    effects.size() - 1,
                    new Effect(
                            next.agency(),
                            next.aspect(),
                            next.before(),
                            next.after(),
                            new Validity(last.valid().from(), next.valid().until())));
    }

    private static List<LocalDate> boundaries(Life... lives) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Life life : lives) {
            Stream.concat(
                            life.chapters().stream().map(Life.Chapter::valid),
                            life.codes().stream().map(Life.CodePeriod::valid))
                    .forEach(valid -> {
                        days.add(valid.from());
                        if (valid.until() != null) days.add(valid.until());
                    });
            life.successors().forEach(link -> days.add(link.effective()));
        }
        return List.copyOf(days);
    }

    private static Map<Effect.Aspect, @Nullable Object> on(Life life, LocalDate day) {
        Map<Effect.Aspect, @Nullable Object> all = new EnumMap<>(Effect.Aspect.class);
        LocalDate closed = life.closed();
        if (closed != null && !day.isBefore(closed)) all.put(Effect.Aspect.STATE, AgencyState.CLOSED);
        life.chapters().stream()
                .filter(chapter -> chapter.valid().contains(day))
                .forEach(chapter -> put(all, chapter.state()));
        life.codes().stream()
                .filter(code -> code.valid().contains(day))
                .forEach(code -> all.put(Effect.Aspect.valueOf(code.system().name()), code.code()));
        List<AgencyId> successors = life.successors().stream()
                .filter(link -> !day.isBefore(link.effective()))
                .map(Life.Link::successor)
                .toList();
        if (!successors.isEmpty()) all.put(Effect.Aspect.SUCCESSOR, successors);
        return all;
    }

    private static void put(Map<Effect.Aspect, @Nullable Object> all, Life.State state) {
        all.put(Effect.Aspect.STATE, AgencyState.OPEN);
        all.put(Effect.Aspect.NAME, state.names().full());
        all.put(Effect.Aspect.SHORT_NAME, state.names().shortName());
        all.put(Effect.Aspect.ENGLISH_NAME, state.names().english());
        all.put(Effect.Aspect.KIND, state.kind());
        all.put(Effect.Aspect.PARENT, state.parent());
        all.put(Effect.Aspect.ADDRESS, state.contact().address());
        all.put(Effect.Aspect.EMAIL, state.contact().email());
        all.put(Effect.Aspect.PHONE, state.contact().phone());
        all.put(Effect.Aspect.WEBSITE, state.contact().website());
    }
}
