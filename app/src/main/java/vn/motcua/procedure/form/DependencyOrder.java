package vn.motcua.procedure.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.Refused;

/** Puts fields into an order in which each comes after those that it depends on, or finds a circle among them. */
final class DependencyOrder {

    private final Map<String, Asked> all = new HashMap<>();
    private final Map<String, Set<String>> after = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private final LinkedHashSet<String> walking = new LinkedHashSet<>();
    private final List<Asked> order = new ArrayList<>();
    private @Nullable Circle circle;

    record Circle(String name, Refused why) {}

    private DependencyOrder() {}

    static DependencyOrder of(List<Asked> asked) {
        DependencyOrder order = new DependencyOrder();
        asked.forEach(one -> {
            order.all.put(one.path(), one);
            order.after.put(one.path(), one.dependsOn());
        });
        for (Asked one : asked) if (order.circle == null) order.walk(one.path());
        return order;
    }

    /** Never deeper than there are fields, of which there are at most {@link FormDefinition#MOST_FIELDS}. */
    private void walk(String path) {
        Asked one = all.get(path);
        if (one == null || done.contains(path) || circle != null) return;
        if (!walking.add(path)) {
            circle = new Circle(path, FormProblem.CIRCLE.because(named(path)));
            return;
        }
        after.getOrDefault(path, Set.of()).forEach(this::walk);
        walking.remove(path);
        done.add(path);
        order.add(one);
    }

    private String named(String path) {
        List<String> names = new ArrayList<>(walking);
        List<String> round = new ArrayList<>(names.subList(names.indexOf(path), names.size()));
        round.add(path);
        return round.stream().map(this::label).collect(Collectors.joining(" → "));
    }

    private String label(String path) {
        Asked one = all.get(path);
        return "“"
                + (one == null || one.field().label().isEmpty()
                        ? path
                        : one.field().label().vi()) + "”";
    }

    Optional<Circle> circle() {
        return Optional.ofNullable(circle);
    }

    List<Asked> order() {
        return order;
    }
}
