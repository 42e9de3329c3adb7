package vn.motcua.dossier.national;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.kernel.AgencyId;

/**
 * A dossier as the nation sees it: what its agency's system told last.
 *
 * @param id its key here
 * @param code its code
 * @param holder to whose account it belongs
 * @param agency for which agency it was told
 * @param own true if this installation's own desk keeps it
 * @param procedure code of the procedure
 * @param procedureName its name as told; empty if none was
 * @param channel 1 in person, 2 online, 3 by post, as told
 * @param applicant who applies, as told; personal
 * @param status as told; empty: unknown
 * @param unit the agency that works on it, by name, as told
 * @param submitted when it was handed in
 * @param received when it was received
 * @param due for when the result is promised
 * @param finished when its processing ended
 * @param returned when the result was handed over
 * @param refusedAt when it was refused
 * @param first when it was first told of
 * @param changed when it last changed
 * @param version how often it was told anew
 * @param item what else was told, empty values left out
 * @param lists the lists that were told, each as it was last told with content
 */
public record NationalView(
        long id,
        String code,
        AgencyId holder,
        AgencyId agency,
        boolean own,
        String procedure,
        String procedureName,
        String channel,
        @Nullable String applicant,
        @Nullable String applicantKind,
        String status,
        @Nullable String unit,
        @Nullable Instant submitted,
        @Nullable Instant received,
        @Nullable Instant due,
        @Nullable Instant finished,
        @Nullable Instant returned,
        @Nullable Instant refusedAt,
        Instant first,
        Instant changed,
        int version,
        ObjectNode item,
        ObjectNode lists) {

    /**
     * One step of its progress.
     *
     * @param at when, as told
     * @param status the status after it, as told
     * @param officer who did it, as told
     * @param title that person's position
     * @param department where
     * @param content what was done
     * @param began when the step began
     * @param due when it was due
     * @param taken when the nation was told
     */
    public record Step(
            @Nullable Instant at,
            String status,
            @Nullable String officer,
            @Nullable String title,
            @Nullable String department,
            @Nullable String content,
            @Nullable Instant began,
            @Nullable Instant due,
            Instant taken) {}

    /**
     * A dossier with its steps, in the order of their time.
     *
     * @param dossier the dossier
     * @param steps its steps
     */
    public record WithSteps(NationalView dossier, List<Step> steps) {

        public WithSteps {
            steps = List.copyOf(steps);
        }
    }
}
