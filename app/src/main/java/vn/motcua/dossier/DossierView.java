package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.worktime.rule.Pause;
import vn.motcua.kernel.worktime.rule.TimeLimit;
import vn.motcua.procedure.flow.NationalStatus;
import vn.motcua.procedure.record.ChannelKind;

/**
 * A dossier as it stands.
 *
 * @param id its key
 * @param code its code
 * @param agency who received it and processes it
 * @param revision the revision of the procedure to which it is pinned
 * @param procedureCode that procedure's code
 * @param procedureName its name, as it was then
 * @param caseName the case of the procedure; empty where there is only one
 * @param channel how it was handed in
 * @param account whose it is; {@code null} where somebody without an account applied at the counter
 * @param representative the account that handed it in for the applicant; {@code null}: none did
 * @param applicantName who applies
 * @param returnWay how the result is returned
 * @param status its national status
 * @param submitted when it was handed in
 * @param received when it was accepted, from which the time of the law counts; {@code null} before
 * @param limit the time of the law; {@code null} where the procedure states none in numbers
 * @param due until when it is to be done; {@code null} before it was accepted, while the clock stands, and where there is no limit
 * @param pauses when the clock stood
 * @param finished when the result was there, or it ended without one
 * @param returned when the result was handed over
 * @param version counts its changes: the sequence by which it is synchronised
 */
public record DossierView(
        DossierId id,
        DossierCode code,
        AgencyId agency,
        long revision,
        String procedureCode,
        String procedureName,
        String caseName,
        ChannelKind channel,
        @Nullable AccountId account,
        @Nullable AccountId representative,
        String applicantName,
        ReturnWay returnWay,
        NationalStatus status,
        Instant submitted,
        @Nullable Instant received,
        @Nullable TimeLimit limit,
        @Nullable Instant due,
        List<Pause> pauses,
        @Nullable Instant finished,
        @Nullable Instant returned,
        int version) {

    public DossierView {
        pauses = List.copyOf(pauses);
    }

    /** True if it is late at a moment: past its due date and not done by then. */
    public boolean late(Instant now) {
        return due != null && (finished == null ? now : finished).isAfter(due);
    }

    /** Until when it is to be done, if that is known. */
    public Optional<Instant> dueDate() {
        return Optional.ofNullable(due);
    }
}
