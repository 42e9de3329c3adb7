package vn.motcua.office.register;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A correction of a line.
 *
 * @param at when
 * @param reason why, in the clerk's words
 * @param former what the corrected places said before, as the register wrote it: dates as {@code 2026-11-25}, kinds by their code
 */
public record Correction(Instant at, String reason, Map<PaperField, String> former) {

    public Correction {
        former = Map.copyOf(former);
    }

    /** The places in which two states of a line differ, as the first one has them. */
    static Map<PaperField, String> differences(RegisterLine before, RegisterLine after) {
        Map<PaperField, String> was = values(before);
        Map<PaperField, String> is = values(after);
        Map<PaperField, String> different = new EnumMap<>(PaperField.class);
        was.forEach((field, value) -> {
            if (!value.equals(is.get(field))) different.put(field, value);
        });
        return different;
    }

    static String write(JsonMapper json, Map<PaperField, String> former) {
        Map<String, String> named = new LinkedHashMap<>();
        former.forEach((field, value) -> named.put(field.name(), value));
        return json.writeValueAsString(named);
    }

    static Map<PaperField, String> read(JsonMapper json, String text) {
        Map<PaperField, String> former = new EnumMap<>(PaperField.class);
        json.readTree(text)
                .properties()
                .forEach(one -> former.put(
                        PaperField.valueOf(one.getKey()), one.getValue().asString()));
        return former;
    }

    private static Map<PaperField, String> values(RegisterLine line) {
        Paper paper = line.paper();
        Map<PaperField, String> values = new EnumMap<>(PaperField.class);
        values.put(PaperField.KIND, paper.kind().code());
        values.put(PaperField.REFERENCE, line.reference());
        values.put(PaperField.DATED, text(paper.dated()));
        values.put(PaperField.ARRIVED, text(line.arrived()));
        values.put(PaperField.SUBJECT, paper.subject());
        values.put(PaperField.PARTY, paper.party());
        values.put(PaperField.SIGNER, paper.signer());
        values.put(PaperField.HOLDER, paper.holder());
        values.put(PaperField.COPIES, text(paper.copies()));
        values.put(PaperField.PASSED, text(paper.passed()));
        values.put(PaperField.URGENCY, paper.urgency().name());
        values.put(PaperField.NOTE, paper.note());
        return values;
    }

    private static String text(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
