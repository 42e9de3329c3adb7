package vn.motcua.procedure.form.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was answered, as the JSON that the form's schema describes, also to fields that are hidden just now; with where each value came from that
 * the person did not write. Never changed: each change gives new answers.
 */
public final class Answers {

    /** Nothing answered. */
    public static final Answers NONE = new Answers(JsonMapper.shared().createObjectNode(), Map.of());

    private final ObjectNode data;
    private final Map<String, Provenance> provenance;

    private Answers(ObjectNode data, Map<String, Provenance> provenance) {
        this.data = data;
        this.provenance = Map.copyOf(provenance);
    }

    /** Answers as they were stored. */
    public static Answers of(ObjectNode data, Map<String, Provenance> provenance) {
        return new Answers(data.deepCopy(), provenance);
    }

    /** Answers as data alone. */
    public static Answers of(ObjectNode data) {
        return of(data, Map.of());
    }

    /** The data; a copy. */
    public ObjectNode data() {
        return data.deepCopy();
    }

    /** Where values came from, by field. */
    public Map<String, Provenance> provenance() {
        return provenance;
    }

    /** What was answered to a field; a missing node if nothing. */
    public JsonNode of(String field) {
        return data.path(field);
    }

    /** How many rows a group has. */
    public int rows(String group) {
        JsonNode rows = data.path(group);
        return rows.isArray() ? rows.size() : 0;
    }

    /** What was answered in a column of a row. */
    public JsonNode of(String group, int row, String column) {
        return data.path(group).path(row).path(column);
    }

    /** With another answer to a field ({@code null}: none), written by the person. */
    public Answers with(String field, @Nullable JsonNode value) {
        return changed(field, value, null);
    }

    /** With a value that came from a source. */
    public Answers with(String field, JsonNode value, Provenance from) {
        return changed(field, value, from);
    }

    private Answers changed(String field, @Nullable JsonNode value, @Nullable Provenance from) {
        ObjectNode copy = data();
        Map<String, Provenance> sources = new HashMap<>(provenance);
        boolean same = value != null && value.equals(data.path(field));
        if (value == null) copy.remove(field);
        else copy.set(field, value);
        if (from != null) sources.put(field, from);
        else if (!same) sources.remove(field);
        return new Answers(copy, sources);
    }

    /** With a row in place of another; behind the last one it is added. */
    public Answers withRow(String group, int index, ObjectNode row) {
        List<JsonNode> rows = rowsOf(group);
        if (index < rows.size()) rows.set(index, row);
        else rows.add(row);
        return with(group, array(rows));
    }

    /** Without a row. */
    public Answers withoutRow(String group, int index) {
        List<JsonNode> rows = rowsOf(group);
        if (index < rows.size()) rows.remove(index);
        return with(group, array(rows));
    }

    /** A row of a group. */
    public Optional<JsonNode> row(String group, int index) {
        JsonNode row = data.path(group).path(index);
        return row.isObject() ? Optional.of(row) : Optional.empty();
    }

    private List<JsonNode> rowsOf(String group) {
        List<JsonNode> rows = new ArrayList<>();
        data.path(group).forEach(rows::add);
        return rows;
    }

    private static ArrayNode array(List<JsonNode> rows) {
        return JsonMapper.shared().createArrayNode().addAll(rows);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Answers answers && answers.data.equals(data) && answers.provenance.equals(provenance);
    }

    @Override
    public int hashCode() {
        return data.hashCode();
    }
}
