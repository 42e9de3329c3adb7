package vn.motcua.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.procedure.record.ProcedureRecord;

/**
 * A published revision of a procedure.
 *
 * @param procedure the procedure's key
 * @param revision the revision's key
 * @param code the procedure's code
 * @param agency who publishes it, where that is certain
 * @param agencyName the same as published
 * @param number counts the revisions of the procedure from 1
 * @param origin where it comes from
 * @param record what it says
 * @param form its form, if it has one
 * @param flow its processing steps, if it has any
 * @param from its first day
 * @param until the first day on which it holds no more, or {@code null}
 * @param closes true if the procedure ends with it
 * @param standing how it stands on the day for which it was asked
 * @param publishedAt when it was published
 */
public record ProcedureView(
        long procedure,
        long revision,
        ProcedureCode code,
        Optional<AgencyId> agency,
        String agencyName,
        int number,
        RevisionOrigin origin,
        ProcedureRecord record,
        Optional<JsonNode> form,
        Optional<JsonNode> flow,
        LocalDate from,
        @Nullable LocalDate until,
        boolean closes,
        RevisionStanding standing,
        Instant publishedAt) {

    /** True if one can apply with its own form, and officers have its steps: listed procedures are applied for with the general form. */
    public boolean operated() {
        return origin == RevisionOrigin.DRAFTED && form.isPresent() && flow.isPresent();
    }
}
