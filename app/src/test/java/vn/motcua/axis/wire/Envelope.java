package vn.motcua.axis.wire;

import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.testing.line.Reply;

/**
 * An answer as a client reads it: one line of JSON.
 *
 * @param reply what came over the line
 * @param json the object in it
 */
record Envelope(Reply reply, JsonNode json) {

    static Envelope of(Reply reply) {
        if (reply.status() != 200 && reply.status() != 201)
            throw new AssertionError("no answer of the operation: " + reply.status() + " " + reply.text());
        return new Envelope(reply, JsonMapper.shared().readTree(reply.text()));
    }

    /** {@code "0"} means success. */
    String code() {
        return json.path("ErrorCode").asString();
    }

    boolean done() {
        return code().equals("0") && json.path("status").asString().equals("OK");
    }

    String reason() {
        return json.path("ErrorDesc").asString();
    }

    String docId() {
        return json.path("DocId").asString();
    }

    int count() {
        return json.path("count").asInt();
    }

    /** The rows of a list. */
    List<JsonNode> rows() {
        if (!json.path("data").isArray()) throw new AssertionError("no list: " + json);
        return json.path("data").valueStream().toList();
    }

    /** The values of one field in all rows. */
    List<String> column(String field) {
        return rows().stream().map(row -> row.path(field).asString()).toList();
    }

    /** The packet in an answer of {@code getEdoc}. */
    byte[] packet() {
        return Base64.getDecoder().decode(json.path("data").asString());
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
