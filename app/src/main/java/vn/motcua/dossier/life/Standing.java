package vn.motcua.dossier.life;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.worktime.rule.TimeLimit;
import vn.motcua.procedure.flow.NationalStatus;
import vn.motcua.procedure.record.ChannelKind;

/** A dossier while an act is done to it: its row is held until the act is committed. */
record Standing(
        DossierId id,
        DossierCode code,
        AgencyId agency,
        long revision,
        String caseName,
        ChannelKind channel,
        NationalStatus status,
        List<String> way,
        @Nullable Instant received,
        @Nullable TimeLimit limit,
        @Nullable Instant due,
        List<Instant> pauses,
        @Nullable Instant finished,
        @Nullable Instant returned,
        int version) {

    /** Refused if the act cannot happen in this status. */
    Standing require(Act act) {
        if (!act.from().contains(status)) throw DossierRefusal.NOT_IN_THIS_STATUS.because(act, status);
        return this;
    }

    /** True while the clock stands. */
    boolean stands() {
        return pauses.size() % 2 == 1;
    }

    /** The same in another status, after another way. */
    Standing at(NationalStatus next, List<String> taken) {
        return new Standing(
                id,
                code,
                agency,
                revision,
                caseName,
                channel,
                next,
                taken,
                received,
                limit,
                due,
                pauses,
                finished,
                returned,
                version + 1);
    }

    /** The same with another clock. */
    Standing timed(
            @Nullable Instant since,
            @Nullable TimeLimit time,
            @Nullable Instant until,
            List<Instant> stood,
            @Nullable Instant done) {
        return new Standing(
                id, code, agency, revision, caseName, channel, status, way, since, time, until, stood, done, returned,
                version);
    }

    /** The same, handed over. */
    Standing handedOver(Instant at) {
        return new Standing(
                id, code, agency, revision, caseName, channel, status, way, received, limit, due, pauses, finished, at,
                version);
    }
}
