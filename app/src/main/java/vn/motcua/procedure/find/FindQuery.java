package vn.motcua.procedure.find;

import java.util.Set;
import vn.motcua.procedure.record.AdministrativeLevel;
import vn.motcua.procedure.record.AudienceKind;
import vn.motcua.procedure.record.LifeEvent;

/**
 * What is looked for.
 *
 * @param text as typed; empty for everything
 * @param levels only those done there; empty for all, as below
 * @param audiences only those for one of these
 * @param events only those of one of these events of life
 * @param fields only those of a field so called
 * @param agencies only those that an agency so called published
 * @param operated true for those only that can be applied for with a form of their own
 */
public record FindQuery(
        String text,
        Set<AdministrativeLevel> levels,
        Set<AudienceKind> audiences,
        Set<LifeEvent> events,
        Set<String> fields,
        Set<String> agencies,
        boolean operated) {

    /** The most characters that may be typed. */
    public static final int MAX_LENGTH = 200;

    public FindQuery {
        text = text.strip();
        text = text.substring(0, Math.min(MAX_LENGTH, text.length()));
        levels = Set.copyOf(levels);
        audiences = Set.copyOf(audiences);
        events = Set.copyOf(events);
        fields = Set.copyOf(fields);
        agencies = Set.copyOf(agencies);
    }

    /** Words alone. */
    public static FindQuery of(String text) {
        return new FindQuery(text, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false);
    }
}
