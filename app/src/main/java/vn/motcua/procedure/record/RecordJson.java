package vn.motcua.procedure.record;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.procedure.ProcedureRefusal;

/** Records as JSON in the national structure: what is read and written again is the same. */
public final class RecordJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private RecordJson() {}

    /** Reads one; refused with the place if it is no record. */
    public static ProcedureRecord read(String json) {
        try {
            JsonNode tree = JSON.readTree(json);
            if (!tree.isObject()) throw ProcedureRefusal.NO_RECORD.because("$");
            return JSON.treeToValue(tree, ProcedureRecord.class);
        } catch (JacksonException e) {
            throw ProcedureRefusal.NO_RECORD.because(place(e));
        }
    }

    /** The same from a tree. */
    public static ProcedureRecord read(JsonNode tree) {
        try {
            return JSON.treeToValue(tree, ProcedureRecord.class);
        } catch (JacksonException e) {
            throw ProcedureRefusal.NO_RECORD.because(place(e));
        }
    }

    /** Writes one in one line. */
    public static String write(ProcedureRecord record) {
        return JSON.writeValueAsString(record);
    }

    /** As a tree, to be changed and read again. */
    public static JsonNode tree(ProcedureRecord record) {
        return JSON.valueToTree(record);
    }

    /** Where in the record something could not be read, such as {@code CACHTHUCTHUCHIEN[2].KENH}. */
    private static String place(JacksonException e) {
        StringBuilder place = new StringBuilder();
        for (JacksonException.Reference each : e.getPath()) {
            if (each.getPropertyName() == null)
                place.append('[').append(each.getIndex() + 1).append(']');
            else place.append(place.isEmpty() ? "" : ".").append(each.getPropertyName());
        }
        if (!place.isEmpty()) return place.toString();
        return e.getLocation() == null
                ? "$"
                : "%d:%d".formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    }
}
