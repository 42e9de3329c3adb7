package vn.motcua.dossier.national;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.dossier.national.Taken.One;
import vn.motcua.dossier.national.Taken.Outcome;
import vn.motcua.kernel.Refused;

/** The steps of one call, understood, and what is wrong with the others. */
final class StepBatch {

    private final List<Place> places = new ArrayList<>();

    StepBatch(Iterable<JsonNode> items, Function<JsonNode, StepItem> read) {
        for (JsonNode item : items) {
            String label = ItemReader.code(item);
            if (label.isEmpty()) label = "#" + (places.size() + 1);
            try {
                places.add(new Place(label, read.apply(item), null));
            } catch (Refused why) {
                places.add(new Place(label, null, why));
            }
        }
    }

    /** The dossiers that are named. */
    Set<String> codes() {
        return places.stream()
                .filter(place -> place.step != null)
                .map(Place::label)
                .collect(Collectors.toSet());
    }

    /** The steps of dossiers that are known, in the order of their dossiers and keys. */
    List<Keyed> of(Map<String, Long> dossiers) {
        List<Keyed> steps = new ArrayList<>();
        for (Place place : places) {
            Long dossier = dossiers.get(place.label);
            if (place.step != null && dossier != null) steps.add(new Keyed(dossier, place.step.key(), place.step));
        }
        steps.sort(Comparator.comparing(Keyed::dossier).thenComparing(Keyed::key));
        return steps;
    }

    /** What became of each, in the order of the call. A step that was there is as good as a new one. */
    Taken taken(Map<String, Long> dossiers) {
        return new Taken(places.stream()
                .map(place -> {
                    Refused why = place.why;
                    if (why == null && !dossiers.containsKey(place.label))
                        why = NationalRefusal.DOSSIER_UNKNOWN.because(place.label);
                    return new One(place.label, why == null ? Outcome.FRESH : Outcome.REFUSED, why);
                })
                .toList());
    }

    /** A step with the keys by which it is kept. */
    record Keyed(long dossier, java.util.UUID key, StepItem step) {}

    private record Place(
            String label, @Nullable StepItem step, @Nullable Refused why) {}
}
