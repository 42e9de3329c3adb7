package vn.motcua.office.shown;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.axis.DocumentEvent;

/**
 * A status that came in.
 *
 * @param docId the axis's number of the delivery
 * @param from who told it
 * @param document number and symbol of the document
 * @param letter address of the letter that it is about, or {@code null} if the office has none such
 * @param event what was told; {@code null} if the axis could not make sense of it
 * @param reason in the teller's words; empty if none
 * @param at when it came
 */
public record Reply(
        long docId,
        String from,
        String document,
        @Nullable String letter,
        @Nullable DocumentEvent event,
        String reason,
        Instant at) {}
