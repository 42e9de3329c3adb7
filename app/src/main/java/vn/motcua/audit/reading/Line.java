package vn.motcua.audit.reading;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.entry.Entry;

/**
 * An entry in words.
 *
 * @param entry the entry
 * @param sentence what happened
 * @param actor who did it
 * @param actingFor the name of the agency on whose behalf, or null
 * @param agency the name of the agency whose record it is, or null
 */
public record Line(
        Entry entry,
        String sentence,
        String actor,
        @Nullable String actingFor,
        @Nullable String agency) {

    /** When. */
    public Instant at() {
        return entry.at().toInstant();
    }

    /** True if it is in the tree. */
    public boolean inTree() {
        return !Entries.waiting(entry);
    }

    /** True if what was tried was refused. */
    public boolean refused() {
        return entry.result().equals("REFUSED");
    }

    /** Who, and on whose behalf. */
    public String who() {
        return Stream.of(actor, actingFor).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    /** Why, where the sentence does not say it. */
    public @Nullable String why() {
        String purpose = entry.purpose();
        return purpose == null || purpose.isBlank() || sentence.contains(purpose) ? null : purpose;
    }
}
