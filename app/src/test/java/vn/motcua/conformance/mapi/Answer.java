package vn.motcua.conformance.mapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.testing.line.Reply;

/**
 * An answer, held against what some existing client relies on in every answer.
 *
 * @param took how long it was waited for
 */
record Answer(Reply reply, JsonNode json, Duration took) {

    /** What a client looks for in the bytes of an answer to know that all went well. */
    static final String WORD = "thành công";

    /** A client of 2021 waits six seconds; one is for the way. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Pattern ESCAPED = Pattern.compile("\\\\u(?!00[0-7])[0-9a-fA-F]{4}");

    /** The answer, if it is one that every client can read. */
    static Answer of(Reply reply, Duration took) {
        assertThat(complaints(reply, took)).as(shortened(reply)).isEmpty();
        return new Answer(reply, JSON.readTree(reply.text()), took);
    }

    /** What an existing client would stumble over, in words; empty if nothing. */
    static List<String> complaints(Reply reply, Duration took) {
        List<String> all = new ArrayList<>();
        if (reply.status() != 200) all.add("HTTP " + reply.status() + " instead of 200");
        if (!plain(reply.header("content-type")).equals("application/json;charset=utf-8"))
            all.add("Content-Type " + reply.header("content-type"));
        if (!reply.header("content-encoding").isEmpty()) all.add("compressed, not asked for");
        if (took.compareTo(PATIENCE) > 0) all.add("took " + took);
        all.addAll(textComplaints(reply.body()));
        if (all.isEmpty()) all.addAll(envelopeComplaints(reply.text()));
        return all;
    }

    private static List<String> textComplaints(byte[] body) {
        List<String> all = new ArrayList<>();
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            if (ESCAPED.matcher(text).find()) all.add("text as \\u escapes");
            if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) all.add("text that is not composed (NFC)");
        } catch (CharacterCodingException e) {
            all.add("not UTF-8");
        }
        return all;
    }

    private static List<String> envelopeComplaints(String text) {
        List<String> all = new ArrayList<>();
        JsonNode json;
        try {
            json = JSON.readTree(text);
        } catch (JacksonException e) {
            return List.of("not one JSON document: " + e.getOriginalMessage());
        }
        JsonNode code = json.path("error_code");
        if (!code.isString()) all.add("error_code is not a string: " + code);
        else if (!code.asString().matches("-?\\d+")) all.add("error_code is no number: " + code);
        if (!json.path("message").isString()) all.add("no message");
        boolean done = code.asString("").equals("0");
        boolean said = text.toLowerCase(Locale.ROOT).contains(WORD);
        if (done
                && !(said
                        && text.contains(WORD)
                        && json.path("message").asString("").contains(WORD)))
            all.add("a success whose message has no «" + WORD + "»");
        if (!done && said) all.add("a failure with «" + WORD + "» in it");
        return all;
    }

    private static String plain(String header) {
        return header.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "");
    }

    private static String shortened(Reply reply) {
        String text = reply.text();
        return text.substring(0, Math.min(600, text.length()));
    }

    String code() {
        return json.path("error_code").asString("");
    }

    String message() {
        return json.path("message").asString("");
    }

    boolean done() {
        return code().equals("0");
    }

    /** The session of a login; empty if there is none. */
    String session() {
        return json.path("session").asString("");
    }

    JsonNode result() {
        return json.path("result");
    }

    /** The rows of a result that is a list. */
    List<Item> rows() {
        assertThat(result().isArray()).as("result is a list: " + this).isTrue();
        return Item.all(result());
    }

    /** Itself, if it says that all went well. */
    Answer succeeded() {
        assertThat(code()).as(toString()).isEqualTo("0");
        return this;
    }

    /** Itself, if it says that something did not go well. */
    Answer failed() {
        assertThat(code()).as(toString()).isNotEqualTo("0");
        return this;
    }

    /** Itself, if it failed with this code. */
    Answer failed(String code) {
        assertThat(code()).as(toString()).isEqualTo(code);
        return this;
    }

    @Override
    public String toString() {
        return shortened(reply);
    }
}
