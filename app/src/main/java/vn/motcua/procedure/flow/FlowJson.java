package vn.motcua.procedure.flow;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.worktime.rule.LimitUnit;
import vn.motcua.kernel.worktime.rule.TimeLimit;

/** Steps as JSON. Read strictly: what is not understood is refused with its place, and what was written is read again as the same. */
public final class FlowJson {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ID = "[a-z][a-z0-9-]{0,39}";
    private static final Set<String> STEP_KEYS =
            Set.of("id", "name", "kind", "role", "unit", "agency", "limit", "status", "join", "outcomes");
    private static final Set<String> OUTCOME_KEYS = Set.of("name", "to", "when", "atMost", "letters");

    private FlowJson() {}

    /** Reads steps from a text. */
    public static Flow read(String json) {
        try {
            return read(JSON.readTree(json));
        } catch (JacksonException e) {
            throw FlowRefusal.NO_FLOW.because("$");
        }
    }

    /** Reads steps from a tree. */
    public static Flow read(JsonNode tree) {
        keys(tree, Set.of("start", "steps"), "$");
        List<FlowStep> steps = list(tree, "steps", "$", FlowJson::step);
        if (steps.size() > Flow.MOST_STEPS) throw FlowRefusal.TOO_MANY_STEPS.because(Flow.MOST_STEPS);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < steps.size(); i++)
            if (!ids.add(steps.get(i).id())) throw refused("steps[" + (i + 1) + "].id");
        return new Flow(text(tree, "start", "$", 40), steps);
    }

    /** True if this can be the id of a step. */
    public static boolean id(String text) {
        return text.matches(ID);
    }

    private static FlowStep step(JsonNode node, String place) {
        keys(node, STEP_KEYS, place);
        String id = text(node, "id", place, 40);
        if (!id(id)) throw refused(place + ".id");
        List<FlowOutcome> outcomes = list(node, "outcomes", place, FlowJson::outcome);
        if (outcomes.size() > Flow.MOST_OUTCOMES) throw FlowRefusal.TOO_MANY_OUTCOMES.because(Flow.MOST_OUTCOMES);
        return new FlowStep(
                id,
                text(node, "name", place, FlowStep.LONGEST_NAME),
                constant(node, "kind", place, StepKind.class),
                node.has("role") ? constant(node, "role", place, StepRole.class) : null,
                text(node, "unit", place, FlowStep.LONGEST_NAME),
                text(node, "agency", place, FlowStep.LONGEST_NAME),
                node.has("limit") ? limit(node.get("limit"), place + ".limit") : null,
                node.has("status") ? status(node, place + ".status") : null,
                text(node, "join", place, 40),
                outcomes);
    }

    private static FlowOutcome outcome(JsonNode node, String place) {
        keys(node, OUTCOME_KEYS, place);
        Set<StepLetter> letters = EnumSet.noneOf(StepLetter.class);
        letters.addAll(list(node, "letters", place, (one, at) -> constant(one, at, StepLetter.class)));
        int atMost = number(node, "atMost", place, FlowOutcome.MOST_TIMES);
        return new FlowOutcome(
                text(node, "name", place, FlowOutcome.LONGEST_NAME),
                text(node, "to", place, 40),
                text(node, "when", place, FlowOutcome.LONGEST_GUARD),
                atMost,
                letters);
    }

    private static TimeLimit limit(JsonNode node, String place) {
        keys(node, Set.of("amount", "unit"), place);
        LimitUnit unit = constant(node, "unit", place, LimitUnit.class);
        if (unit == LimitUnit.MONTHS) throw refused(place + ".unit");
        return new TimeLimit(number(node, "amount", place, 999), unit);
    }

    private static NationalStatus status(JsonNode node, String place) {
        JsonNode status = node.get("status");
        if (!status.isInt()) throw refused(place);
        return NationalStatus.of(status.intValue()).orElseThrow(() -> refused(place));
    }

    private static void keys(@Nullable JsonNode node, Set<String> known, String place) {
        if (node == null || !node.isObject()) throw refused(place);
        for (String key : node.propertyNames()) if (!known.contains(key)) throw refused(place + "." + key);
    }

    private static String text(JsonNode node, String key, String place, int longest) {
        JsonNode value = node.get(key);
        if (value == null) return "";
        if (!value.isString() || value.stringValue().length() > longest) throw refused(place + "." + key);
        return value.stringValue();
    }

    private static int number(JsonNode node, String key, String place, int most) {
        JsonNode value = node.get(key);
        if (value == null) return 0;
        if (!value.isInt() || value.intValue() < 0 || value.intValue() > most) throw refused(place + "." + key);
        return value.intValue();
    }

    private static <E extends Enum<E>> E constant(JsonNode node, String key, String place, Class<E> type) {
        JsonNode value = node.get(key);
        if (value == null) throw refused(place + "." + key);
        return constant(value, place + "." + key, type);
    }

    private static <E extends Enum<E>> E constant(JsonNode value, String place, Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .filter(one -> value.isString() && one.name().equals(value.stringValue()))
                .findFirst()
                .orElseThrow(() -> refused(place));
    }

    private static <T> List<T> list(JsonNode node, String key, String place, Reading<T> read) {
        JsonNode value = node.get(key);
        if (value == null) return List.of();
        if (!value.isArray()) throw refused(place + "." + key);
        List<T> all = new ArrayList<>();
        for (JsonNode each : value) {
            if (all.size() > Flow.MOST_STEPS) break; // the caller refuses what is too long
            all.add(read.read(each, (place.equals("$") ? "" : place + ".") + key + "[" + (all.size() + 1) + "]"));
        }
        return all;
    }

    private static Refused refused(String place) {
        return FlowRefusal.NO_FLOW.because(place);
    }

    /** Writes steps as a tree; what is empty is left out. */
    public static JsonNode write(Flow flow) {
        ObjectNode tree = JSON.createObjectNode().put("start", flow.start());
        ArrayNode steps = tree.putArray("steps");
        flow.steps().forEach(step -> write(step, steps.addObject()));
        return tree;
    }

    private static void write(FlowStep step, ObjectNode node) {
        node.put("id", step.id())
                .put("name", step.name())
                .put("kind", step.kind().name());
        if (step.role() != null) node.put("role", step.role().name());
        put(node, "unit", step.unit());
        put(node, "agency", step.agency());
        if (step.limit() != null)
            node.putObject("limit")
                    .put("amount", step.limit().amount())
                    .put("unit", step.limit().unit().name());
        if (step.status() != null) node.put("status", step.status().code());
        put(node, "join", step.join());
        if (step.outcomes().isEmpty()) return;
        ArrayNode outcomes = node.putArray("outcomes");
        step.outcomes().forEach(outcome -> write(outcome, outcomes.addObject()));
    }

    private static void write(FlowOutcome outcome, ObjectNode node) {
        put(node, "name", outcome.name());
        put(node, "to", outcome.to());
        put(node, "when", outcome.when());
        if (outcome.bounded()) node.put("atMost", outcome.atMost());
        if (outcome.letters().isEmpty()) return;
        ArrayNode letters = node.putArray("letters");
        outcome.letters().forEach(letter -> letters.add(letter.name()));
    }

    private static void put(ObjectNode node, String key, String text) {
        if (!text.isEmpty()) node.put(key, text);
    }

    private interface Reading<T> {
        T read(JsonNode node, String place);
    }
}
