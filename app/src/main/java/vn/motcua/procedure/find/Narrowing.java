package vn.motcua.procedure.find;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.motcua.procedure.record.AdministrativeLevel;
import vn.motcua.procedure.record.AudienceKind;
import vn.motcua.procedure.record.LifeEvent;

/** What was chosen to narrow a list, and how the list divides by it. */
final class Narrowing {

    private final FindQuery query;
    private final FindAnswer.Counts counts = new FindAnswer.Counts(
            new EnumMap<>(AdministrativeLevel.class),
            new EnumMap<>(AudienceKind.class),
            new EnumMap<>(LifeEvent.class),
            new TreeMap<>(),
            new TreeMap<>(),
            0);
    private long operated;

    Narrowing(FindQuery query) {
        this.query = query;
    }

    /** True if a procedure is in the narrowed list; counts it where it would be. */
    boolean takes(Entry entry) {
        boolean[] in = {
            any(query.levels(), entry.of.levels()),
            any(query.audiences(), entry.of.audiences()),
            any(query.events(), entry.events),
            any(query.fields(), entry.of.fields()),
            query.agencies().isEmpty() || query.agencies().contains(entry.of.agency()),
            !query.operated() || entry.of.operated()
        };
        int out = 0;
        int last = -1;
        for (int i = 0; i < in.length; i++)
            if (!in[i]) {
                out++;
                last = i;
            }
        if (out == 0) count(entry, -1);
        else if (out == 1) count(entry, last);
        return out == 0;
    }

    /** How what was taken divides. */
    FindAnswer.Counts counts() {
        return new FindAnswer.Counts(
                counts.levels(), counts.audiences(), counts.events(), counts.fields(), counts.agencies(), operated);
    }

    private static <T> boolean any(Set<T> chosen, Collection<T> has) {
        return chosen.isEmpty() || !Collections.disjoint(chosen, has);
    }

    /** Counts for one choice only, that which alone keeps it out; or for all. */
    private void count(Entry entry, int only) {
        if (only < 0 || only == 0) add(counts.levels(), entry.of.levels());
        if (only < 0 || only == 1) add(counts.audiences(), entry.of.audiences());
        if (only < 0 || only == 2) add(counts.events(), entry.events);
        if (only < 0 || only == 3) add(counts.fields(), entry.of.fields());
        if ((only < 0 || only == 4) && !entry.of.agency().isEmpty())
            counts.agencies().merge(entry.of.agency(), 1L, Long::sum);
        if ((only < 0 || only == 5) && entry.of.operated()) operated++;
    }

    private static <T> void add(Map<T, Long> counts, Collection<T> has) {
        for (T one : has) counts.merge(one, 1L, Long::sum);
    }
}
