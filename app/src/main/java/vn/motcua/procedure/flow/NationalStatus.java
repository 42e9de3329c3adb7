package vn.motcua.procedure.flow;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.LegalSource.Grade;
import vn.motcua.kernel.text.Worded;

/** The ten statuses under which the national portal knows a dossier, with what the clock does in each and where each may lead. */
public enum NationalStatus implements Worded {
    /** Handed in, nobody looked at it yet. */
    SUBMITTED(1, Clock.NOT_STARTED),
    ACCEPTED(2, Clock.RUNS),
    /** Refused at reception. */
    NOT_ACCEPTED(3, Clock.ENDED),
    IN_PROGRESS(4, Clock.RUNS),
    /** The applicant is to bring more papers. */
    SUPPLEMENT_ASKED(5, Clock.STANDS),
    /** The applicant is to pay. */
    PAYMENT_ASKED(6, Clock.STANDS),
    WITHDRAWN(7, Clock.ENDED),
    /** Ended without a result. */
    STOPPED(8, Clock.ENDED),
    /** The result is there and waits for the applicant. */
    RESULT_READY(9, Clock.STANDS),
    RETURNED(10, Clock.ENDED);

    /** Which status follows which: as existing software keeps to it. */
    public static final LegalSource SOURCE = new LegalSource(
            "Đồng bộ hồ sơ lên Cổng Dịch vụ công quốc gia (DongBoHoSoMC)",
            "TrangThaiHoSo",
            Grade.SEEN_IN_PRACTICE,
            "The ten statuses are in use; which may follow which is inferred from software in use");

    private final int code;
    private final Clock clock;

    NationalStatus(int code, Clock clock) {
        this.code = code;
        this.clock = clock;
    }

    /** The number by which it is reported. */
    public int code() {
        return code;
    }

    /** What the time limit does meanwhile. */
    public Clock clock() {
        return clock;
    }

    /** True if nothing follows it. */
    public boolean last() {
        return clock == Clock.ENDED;
    }

    /** The status with this number. */
    public static Optional<NationalStatus> of(int code) {
        return Arrays.stream(values()).filter(status -> status.code == code).findFirst();
    }

    /** True if a dossier may go from this status to that one. Back from {@link #RESULT_READY} it goes to correct an error only. */
    public boolean mayBecome(NationalStatus next) {
        return next == this && !last() || following().contains(next);
    }

    private List<NationalStatus> following() {
        return switch (this) {
            case SUBMITTED -> List.of(ACCEPTED, NOT_ACCEPTED, SUPPLEMENT_ASKED, WITHDRAWN);
            case ACCEPTED -> List.of(IN_PROGRESS, SUPPLEMENT_ASKED, PAYMENT_ASKED, WITHDRAWN, STOPPED);
            case IN_PROGRESS -> List.of(SUPPLEMENT_ASKED, PAYMENT_ASKED, WITHDRAWN, STOPPED, RESULT_READY);
            case SUPPLEMENT_ASKED, PAYMENT_ASKED -> List.of(IN_PROGRESS, WITHDRAWN, STOPPED);
            case RESULT_READY -> List.of(RETURNED, IN_PROGRESS);
            case NOT_ACCEPTED, WITHDRAWN, STOPPED, RETURNED -> List.of();
        };
    }

    /** What the time limit does. */
    public enum Clock {
        NOT_STARTED,
        RUNS,
        STANDS,
        ENDED
    }
}
