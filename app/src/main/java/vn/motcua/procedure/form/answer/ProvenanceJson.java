package vn.motcua.procedure.form.answer;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.procedure.form.Prefill;

/** Where answers came from, as the text in which it is kept beside them. */
public final class ProvenanceJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ProvenanceJson() {}

    /** Written. */
    public static String write(Map<String, Provenance> provenance) {
        ObjectNode node = JSON.createObjectNode();
        provenance.forEach((field, from) -> node.putObject(field)
                .put("source", from.source().name())
                .put("at", from.at().toString()));
        return node.toString();
    }

    /** Read. */
    public static Map<String, Provenance> read(String text) {
        Map<String, Provenance> read = new HashMap<>();
        for (Map.Entry<String, JsonNode> one : JSON.readTree(text).properties())
            read.put(
                    one.getKey(),
                    new Provenance(
                            Prefill.Source.valueOf(one.getValue().path("source").stringValue()),
                            Instant.parse(one.getValue().path("at").stringValue())));
        return read;
    }
}
