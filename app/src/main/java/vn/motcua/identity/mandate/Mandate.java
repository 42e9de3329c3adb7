package vn.motcua.identity.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;

/**
 * That somebody acts for somebody else, or asked to.
 *
 * @param id its key
 * @param kind as what
 * @param ground what shows it
 * @param state how it stands
 * @param representative who acts
 * @param represented for whom; {@code null} while they have not answered
 * @param asked the number that was asked, where it was; empty else
 * @param procedures the codes of procedures; empty: all
 * @param days from when to when
 * @param paper what was shown, by papers
 * @param agency the office that saw it
 * @param askedAt when it was asked for, or confirmed
 * @param changedAt when anything was last done with it
 */
public record Mandate(
        UUID id,
        MandateKind kind,
        MandateGround ground,
        MandateState state,
        AccountId representative,
        @Nullable AccountId represented,
        String asked,
        List<String> procedures,
        MandateDays days,
        @Nullable MandatePaper paper,
        @Nullable AgencyId agency,
        Instant askedAt,
        Instant changedAt) {

    public Mandate {
        procedures = List.copyOf(procedures);
    }

    /** True if it opens anything on that day. */
    public boolean holds(LocalDate today) {
        return state == MandateState.HELD && days.on(today);
    }

    /** How it stands on that day: what nobody ended is over after its last day, before any job has written so. */
    public MandateState state(LocalDate today) {
        return state == MandateState.HELD && today.isAfter(days.last()) ? MandateState.EXPIRED : state;
    }

    @Override
    public String toString() {
        return "Mandate[" + id + "]"; // never a person in a log
    }
}
