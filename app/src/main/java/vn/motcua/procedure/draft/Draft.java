package vn.motcua.procedure.draft;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.procedure.ProcedureCode;
import vn.motcua.procedure.RevisionState;
import vn.motcua.procedure.record.ProcedureRecord;

/**
 * A revision that is not published yet, or was given up.
 *
 * @param id the revision's key
 * @param code the procedure's code
 * @param agency who publishes it, where that is certain
 * @param agencyName the same in words
 * @param number counts the revisions of the procedure from 1
 * @param state where it stands
 * @param record what it says
 * @param form its form, if it has one
 * @param flow its processing steps, if it has any
 * @param version counts the savings; an editor hands back the one that was seen
 * @param drafted who began it, and when
 * @param saved who saved it last, and when
 * @param note what the drafter says to the reviewer, or the reviewer to the drafter; or empty
 */
public record Draft(
        long id,
        ProcedureCode code,
        Optional<AgencyId> agency,
        String agencyName,
        int number,
        RevisionState state,
        ProcedureRecord record,
        Optional<JsonNode> form,
        Optional<JsonNode> flow,
        int version,
        By drafted,
        By saved,
        String note) {

    /**
     * Who did something, and when.
     *
     * @param account the account, or {@code null} for the system itself
     * @param name what the official is called
     * @param at when
     */
    public record By(@Nullable AccountId account, String name, Instant at) {}

    /** Its address. */
    public String href() {
        return "/procedure/drafts/" + id;
    }

    /** The agency, or {@code null} while it is not certain. */
    public @Nullable AgencyId agencyOrNull() {
        return agency.orElse(null);
    }

    /** True while it can be changed. */
    public boolean open() {
        return state == RevisionState.DRAFT;
    }
}
