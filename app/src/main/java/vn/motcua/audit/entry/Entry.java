package vn.motcua.audit.entry;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.tree.Hash;

/**
 * One line of the log as it stands in the database, with nothing interpreted: whatever a row holds has exactly one written form, and that
 * form's bytes are what is hashed.
 *
 * @param leaf its place in the tree
 * @param at the database's time
 * @param agency whose record it is
 * @param actingFor the agency on whose behalf the actor acted
 * @param account the actor's account
 * @param actor the sort of actor
 * @param event such as {@code directory.AgencyRenamed}
 * @param subjectKind such as {@code directory.agency}
 * @param subjectId the subject's key
 * @param purpose why
 * @param hashBefore SHA-256 in hexadecimal
 * @param hashAfter SHA-256 in hexadecimal
 * @param result how it ended
 * @param node where it was done
 * @param request the same for all lines of one request
 * @param payload the event's own values, as JSON
 */
public record Entry(
        long leaf,
        OffsetDateTime at,
        @Nullable Long agency,
        @Nullable Long actingFor,
        @Nullable String account,
        String actor,
        String event,
        String subjectKind,
        String subjectId,
        @Nullable String purpose,
        @Nullable String hashBefore,
        @Nullable String hashAfter,
        String result,
        String node,
        @Nullable String request,
        String payload) {

    /** The columns that {@link #read} wants, in its order, after the leaf. */
    public static final String COLUMNS =
            "at, agency, acting_for, account, actor, event, subject_kind, subject_id, purpose, hash_before, hash_after,"
                    + " result, node, request, payload";

    private static final DateTimeFormatter MICROS =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter();

    /** Reads {@code leaf, }{@link #COLUMNS}. */
    public static Entry read(ResultSet row, int nth) throws SQLException {
        return new Entry(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class),
                row.getObject(3, Long.class),
                row.getObject(4, Long.class),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                row.getString(16));
    }

    /**
     * The line as canonical JSON: what is empty is left out; the payload comes last and as it is, so that no two rows share a written form.
     */
    public String json() {
        StringBuilder json = new StringBuilder(320)
                .append("{\"at\":\"")
                .append(MICROS.format(at))
                .append('"');
        text(json, "event", event);
        text(json, "subjectKind", subjectKind);
        text(json, "subjectId", subjectId);
        number(json, "agency", agency);
        text(json, "actor", actor);
        text(json, "account", account);
        number(json, "actingFor", actingFor);
        text(json, "purpose", purpose);
        text(json, "hashBefore", hashBefore);
        text(json, "hashAfter", hashAfter);
        text(json, "result", result);
        text(json, "node", node);
        text(json, "request", request);
        return json.append(",\"payload\":").append(payload).append('}').toString();
    }

    /** The hash of this line as a leaf of the tree. */
    public Hash hash() {
        return Hash.leaf(json().getBytes(StandardCharsets.UTF_8));
    }

    private static void text(StringBuilder json, String name, @Nullable String value) {
        if (value == null) return;
        json.append(",\"").append(name).append("\":");
        CanonicalJson.text(value, json);
    }

    private static void number(StringBuilder json, String name, @Nullable Long value) {
        if (value != null) json.append(",\"").append(name).append("\":").append(value.longValue());
    }
}
