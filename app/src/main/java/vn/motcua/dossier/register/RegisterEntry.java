package vn.motcua.dossier.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.ReturnWay;
import vn.motcua.procedure.flow.NationalStatus;
import vn.motcua.procedure.record.ChannelKind;

/**
 * A line of a register.
 *
 * @param id the dossier
 * @param code its code
 * @param procedure the procedure's name
 * @param applicant who applies
 * @param address where they live; may be empty
 * @param phone how they are called; may be empty
 * @param channel how it was handed in
 * @param submitted when
 * @param due until when it is to be done; {@code null} where that is not known
 * @param finished when the result was there, or it ended without one; {@code null} before
 * @param returned when the result was handed over; {@code null} before
 * @param status how it stands
 * @param result what was given, with its number; may be empty
 * @param returnWay how the result is returned
 * @param takenBy who took it, or the number of the consignment; may be empty
 */
public record RegisterEntry(
        DossierId id,
        DossierCode code,
        String procedure,
        String applicant,
        String address,
        String phone,
        ChannelKind channel,
        Instant submitted,
        @Nullable Instant due,
        @Nullable Instant finished,
        @Nullable Instant returned,
        NationalStatus status,
        String result,
        ReturnWay returnWay,
        String takenBy) {}
