package vn.motcua.payment.partner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.motcua.payment.Dong;

/** What a client sent: one JSON object, whose values may be texts or numbers. */
final class Said {

    private static final int LONGEST = 4_000;

    private final JsonNode node;

    Said(JsonNode node) {
        if (!node.isObject()) throw GatewayRefusal.BODY_NOT_UNDERSTOOD.because();
        this.node = node;
    }

    /** A value as it is written; empty if it is not there. */
    String text(String name) {
        JsonNode value = node.path(name);
        if (value.isContainer()) throw GatewayRefusal.FIELD_WRONG.because(name);
        String text = value.isMissingNode() || value.isNull() ? "" : value.asString();
        if (text.length() > LONGEST || text.indexOf('\u0000') >= 0) throw GatewayRefusal.FIELD_WRONG.because(name);
        return text;
    }

    /** The same, cut to what a column takes. */
    String text(String name, int longest) {
        String text = text(name).strip();
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    /** One that must be there. */
    String get(String name) {
        String text = text(name);
        if (text.isBlank()) throw GatewayRefusal.FIELD_MISSING.because(name);
        return text;
    }

    /** An amount. */
    Dong dong(String name) {
        return Dong.of(get(name));
    }

    /** The values of these fields, in order, for a hash. */
    List<String> values(String... names) {
        return Arrays.stream(names).map(this::text).toList();
    }

    /** An object within. */
    Said object(String name) {
        JsonNode within = node.path(name);
        if (!within.isObject()) throw GatewayRefusal.FIELD_MISSING.because(name);
        return new Said(within);
    }

    /** The objects of a list within; none if there is no list. */
    List<Said> list(String name) {
        JsonNode within = node.path(name);
        if (within.isMissingNode() || within.isNull()) return List.of();
        if (!within.isArray() || within.size() > 100) throw GatewayRefusal.FIELD_WRONG.because(name);
        List<Said> all = new ArrayList<>();
        for (JsonNode one : within) all.add(new Said(one));
        return all;
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    JsonNode node() {
        return node;
    }
}
