package vn.motcua.procedure.flow.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.procedure.flow.Flow;
import vn.motcua.procedure.flow.FlowOutcome;
import vn.motcua.procedure.flow.FlowStep;

/** Puts steps into rows: each below all that lead to it, ways back left aside; a line that passes a row has a place in it. */
final class Rows {

    private static final int SWEEPS = 6;

    /**
     * A place in a row.
     *
     * @param id the step, or the line that passes
     * @param row in which row
     * @param step true for a step
     */
    record Node(String id, int row, boolean step) {}

    private final Map<String, FlowStep> steps;
    private final Set<String> back = new HashSet<>();
    private final Map<String, Integer> row = new HashMap<>();
    private final Map<String, List<Node>> ways = new LinkedHashMap<>();
    private final List<List<Node>> rows = new ArrayList<>();

    Rows(Flow flow) {
        steps = flow.byId();
        Set<String> seen = new HashSet<>();
        if (steps.containsKey(flow.start())) findBack(flow.start(), new HashSet<>(), seen);
        for (String id : steps.keySet()) if (!seen.contains(id)) findBack(id, new HashSet<>(), seen);
        steps.keySet().forEach(this::rowOf);
        flow.steps().forEach(this::put);
        steps.values().forEach(step -> step.outcomes().forEach(outcome -> line(step.id(), outcome.to())));
        order();
    }

    /** All rows, from the top. */
    List<List<Node>> rows() {
        return rows;
    }

    /** Where a step stands. */
    Node node(String id) {
        return new Node(id, row.getOrDefault(id, 0), true);
    }

    /** The places that the line of an outcome passes; empty if it leads nowhere. */
    List<Node> way(String from, String to) {
        return ways.getOrDefault(from + ">" + to, List.of());
    }

    /** True if the line leads back. */
    boolean back(String from, String to) {
        return back.contains(from + ">" + to);
    }

    /** The places joined to this one in the row above (-1) or below (1). */
    List<Node> neighbours(Node node, int side) {
        List<Node> all = new ArrayList<>();
        for (List<Node> way : ways.values())
            for (int i = 0; i < way.size(); i++)
                if (way.get(i).equals(node)
                        && i + side >= 0
                        && i + side < way.size()
                        && way.get(i + side).row() == node.row() + side) all.add(way.get(i + side));
        return all;
    }

    private void findBack(String id, Set<String> above, Set<String> seen) {
        seen.add(id);
        above.add(id);
        for (String next : after(id))
            if (above.contains(next)) back.add(id + ">" + next);
            else if (!seen.contains(next)) findBack(next, above, seen);
        above.remove(id);
    }

    private List<String> after(String id) {
        FlowStep step = steps.get(id);
        if (step == null) return List.of();
        return step.outcomes().stream()
                .map(FlowOutcome::to)
                .filter(steps::containsKey)
                .distinct()
                .toList();
    }

    private int rowOf(String id) {
        Integer known = row.get(id);
        if (known != null) return known;
        int deepest = 0;
        for (String from : steps.keySet())
            if (after(from).contains(id) && !back(from, id)) deepest = Math.max(deepest, rowOf(from) + 1);
        row.put(id, deepest);
        return deepest;
    }

    private void put(FlowStep step) {
        add(node(step.id()));
    }

    private void add(Node node) {
        while (rows.size() <= node.row()) rows.add(new ArrayList<>());
        if (!rows.get(node.row()).contains(node)) rows.get(node.row()).add(node);
    }

    private void line(String from, String to) {
        if (!steps.containsKey(to) || ways.containsKey(from + ">" + to)) return;
        List<Node> way = new ArrayList<>(List.of(node(from)));
        if (!back(from, to))
            for (int i = node(from).row() + 1; i < node(to).row(); i++) {
                Node passing = new Node(from + ">" + to, i, false);
                add(passing);
                way.add(passing);
            }
        way.add(node(to));
        ways.put(from + ">" + to, way);
    }

    /** Sets each row in the order of what it is joined to, to and fro, so that few lines cross. */
    private void order() {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            int side = sweep % 2 == 0 ? -1 : 1;
            for (int i = 0; i < rows.size(); i++) {
                List<Node> one = rows.get(side < 0 ? i : rows.size() - 1 - i);
                Map<Node, Double> wish = new HashMap<>();
                for (Node node : one)
                    wish.put(
                            node,
                            neighbours(node, side).stream()
                                    .mapToInt(other -> rows.get(other.row()).indexOf(other))
                                    .average()
                                    .orElse(one.indexOf(node)));
                one.sort(Comparator.comparing(wish::get));
            }
        }
    }
}
