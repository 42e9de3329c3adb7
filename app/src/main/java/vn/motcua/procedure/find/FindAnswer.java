package vn.motcua.procedure.find;

import java.util.Map;
import vn.motcua.kernel.Slice;
import vn.motcua.procedure.record.AdministrativeLevel;
import vn.motcua.procedure.record.AudienceKind;
import vn.motcua.procedure.record.LifeEvent;

/**
 * What was found.
 *
 * @param hits one page, best first
 * @param found how many procedures there are, variants among them
 * @param corrected how the question was read where something was mistyped, without marks; empty otherwise
 * @param sure false if even the best of these is no more than a guess
 * @param counts how what was found divides
 */
public record FindAnswer(Slice<Hit> hits, long found, String corrected, boolean sure, Counts counts) {

    /**
     * How many there are of each; in each of these the choice made in it is left aside.
     *
     * @param levels by where it is done
     * @param audiences by who may apply
     * @param events by event of life
     * @param fields by field
     * @param agencies by who published it
     * @param operated how many have a form of their own
     */
    public record Counts(
            Map<AdministrativeLevel, Long> levels,
            Map<AudienceKind, Long> audiences,
            Map<LifeEvent, Long> events,
            Map<String, Long> fields,
            Map<String, Long> agencies,
            long operated) {}
}
