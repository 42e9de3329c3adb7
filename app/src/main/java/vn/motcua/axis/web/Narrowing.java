package vn.motcua.axis.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.kernel.Refused;

/** Reads the argument {@code to}: JSON, an array or one text of organ ids; some clients write the bare ids. */
@Component
class Narrowing {

    private final JsonMapper json;

    Narrowing(JsonMapper json) {
        this.json = json;
    }

    /** The ids; none if the argument says nothing. */
    List<String> read(String text) {
        String bare = text.strip();
        if (bare.isEmpty()) return List.of();
        if (!bare.startsWith("[") && !bare.startsWith("\"")) return ids(Stream.of(bare));
        try {
            JsonNode node = json.readTree(bare);
            return ids(node.isArray() ? node.valueStream().map(Narrowing::text) : Stream.of(text(node)));
        } catch (JacksonException e) {
            throw Refused.at("to", AxisRefusal.ARGUMENT_WRONG, "to");
        }
    }

    private static String text(JsonNode node) {
        if (!node.isString()) throw Refused.at("to", AxisRefusal.ARGUMENT_WRONG, "to");
        return node.stringValue();
    }

    private static List<String> ids(Stream<String> texts) {
        return texts.flatMap(one -> Stream.of(one.split("[,;]")))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
