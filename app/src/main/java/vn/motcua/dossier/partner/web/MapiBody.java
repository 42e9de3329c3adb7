package vn.motcua.dossier.partner.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.national.WireText;
import vn.motcua.dossier.partner.PartnerRefusal;
import vn.motcua.kernel.Refused;

/**
 * The body of a call: one flat JSON object. It is walked once from end to end, so that nothing is done for a body that breaks off or digs too deep;
 * plain members are kept, and where {@code data} stands. Its items are read one at a time when a service asks for them.
 */
final class MapiBody {

    /** The most bytes a call has. */
    static final int MOST_BYTES = 32 << 20;

    private static final int MEGABYTE = 1 << 20;
    private static final int DEEPEST = 30;
    private static final int LONGEST_NAME = 2_000;
    private static final int LONGEST_VALUE = 4_000;
    private static final int MOST_MEMBERS = 200;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final String DATA = "data";

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNameLength(LONGEST_NAME)
                            .maxStringLength(MOST_BYTES)
                            .maxDocumentLength(MOST_BYTES)
                            .build())
                    .build())
            .build();

    private final byte[] bytes;
    private final Map<String, String> members = new HashMap<>();
    private int dataAt = -1;
    private @Nullable JsonToken dataToken;

    private MapiBody(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads it; refused if it is larger than that, or no such object. */
    static MapiBody read(HttpServletRequest request, int most, Runnable beforeEachMegabyte) throws IOException {
        if (request.getContentLengthLong() > most) throw tooLarge(most);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        InputStream in = request.getInputStream();
        byte[] some;
        do {
            beforeEachMegabyte.run();
            some = in.readNBytes(MEGABYTE);
            whole.writeBytes(some);
            if (whole.size() > most) throw tooLarge(most);
        } while (some.length == MEGABYTE);
        return of(whole.toByteArray());
    }

    static MapiBody of(byte[] bytes) {
        MapiBody body = new MapiBody(bytes);
        try (JsonParser parser = JSON.createParser(bytes, body.start(), bytes.length - body.start())) {
            body.walk(parser);
        } catch (JacksonException e) {
            throw broken(e);
        }
        return body;
    }

    /** A plain member, by name without regard to case, cleaned; empty if absent. */
    Optional<String> find(String name) {
        return Optional.ofNullable(members.get(lower(name))).filter(text -> !text.isEmpty());
    }

    /** The same, which must be there. */
    String get(String name) {
        return find(name).orElseThrow(() -> PartnerRefusal.PARAMETER_MISSING.at(name, name));
    }

    /** The items of {@code data}, each once, no more than so many; one object stands for a list of one, nothing for none. */
    Iterable<JsonNode> data(int most) {
        if (dataToken == null || dataToken == JsonToken.VALUE_NULL) return List.of();
        if (dataToken == JsonToken.START_OBJECT) return () -> new Items(1, false);
        if (dataToken == JsonToken.START_ARRAY) return () -> new Items(most, true);
        throw PartnerRefusal.DATA_NO_LIST.at(DATA);
    }

    /** A list that is a plain member, small enough to be held; nothing where it is absent. */
    List<JsonNode> list(String name, int most) {
        if (bytes.length > MEGABYTE) throw tooLarge(MEGABYTE);
        JsonNode whole = JSON.readTree(bytes, start(), bytes.length - start());
        List<JsonNode> items = new java.util.ArrayList<>();
        whole.properties().stream()
                .filter(member -> lower(member.getKey()).equals(lower(name)))
                .forEach(member -> member.getValue().forEach(items::add));
        if (items.size() > most) throw PartnerRefusal.TOO_MANY_ITEMS.because(most);
        return items;
    }

    private int start() {
        boolean marked =
                bytes.length >= MARK.length && bytes[0] == MARK[0] && bytes[1] == MARK[1] && bytes[2] == MARK[2];
        return marked ? MARK.length : 0;
    }

    private void walk(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) throw PartnerRefusal.BODY_NOT_UNDERSTOOD.because("$");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = lower(parser.currentName());
            JsonToken token = parser.nextToken();
            if (name.equals(DATA)) {
                dataAt = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
                dataToken = token;
            }
            if (token.isStructStart()) parser.skipChildren();
            else if (token != JsonToken.VALUE_NULL && members.size() < MOST_MEMBERS)
                members.put(name, WireText.clean(parser.getString(), LONGEST_VALUE));
        }
        if (parser.nextToken() != null) throw PartnerRefusal.BODY_NOT_UNDERSTOOD.because("$");
    }

    private static Refused tooLarge(int most) {
        return PartnerRefusal.BODY_TOO_LARGE.because(Math.max(1, most >> 20));
    }

    private static Refused broken(JacksonException e) {
        String place = e.getLocation() == null
                ? "$"
                : "%d:%d".formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
        return PartnerRefusal.BODY_NOT_UNDERSTOOD.because(place);
    }

    private static String lower(@Nullable String name) {
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }

    /** Reads item after item; the document was walked before, so it is whole. */
    private final class Items implements Iterator<JsonNode> {
        private final JsonParser parser;
        private final int most;
        private final boolean list;
        private int count;
        private boolean more;

        Items(int most, boolean list) {
            int at = start() + dataAt;
            this.parser = JSON.createParser(bytes, at, bytes.length - at);
            this.most = most;
            this.list = list;
            if (list) parser.nextToken();
            step();
        }

        private void step() {
            JsonToken token = parser.nextToken();
            more = token != null && token != JsonToken.END_ARRAY;
        }

        @Override
        public boolean hasNext() {
            return more;
        }

        @Override
        public JsonNode next() {
            if (!more) throw new NoSuchElementException();
            if (++count > most) throw PartnerRefusal.TOO_MANY_ITEMS.because(most);
            JsonNode item = parser.readValueAsTree();
            if (list) step();
            else more = false;
            return item;
        }
    }
}
