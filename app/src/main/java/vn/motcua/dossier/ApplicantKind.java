package vn.motcua.dossier;

import java.util.Arrays;
import java.util.Optional;
import vn.motcua.kernel.text.Worded;

/** Who applies, as the synchronisation of dossiers tells them apart ({@code LoaiDoiTuong}). */
public enum ApplicantKind implements Worded {
    CITIZEN(1),
    BUSINESS(2),
    STATE_AGENCY(3),
    ORGANISATION(4);

    private final int code;

    ApplicantKind(int code) {
        this.code = code;
    }

    /** The number by which it is reported. */
    public int code() {
        return code;
    }

    /** The kind with this number. */
    public static Optional<ApplicantKind> of(int code) {
        return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst();
    }
}
