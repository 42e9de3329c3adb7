package vn.motcua.dossier.life;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.procedure.form.Prefill;
import vn.motcua.procedure.form.answer.Provenance;

/** Where answers came from, as text. */
public final class Sources {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Sources() {}

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
