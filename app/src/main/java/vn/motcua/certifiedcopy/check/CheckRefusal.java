package vn.motcua.certifiedcopy.check;

import vn.motcua.kernel.Refusal;

/** All to which the public check says no. */
public enum CheckRefusal implements Refusal {
    /** Not 26 letters and figures as they stand on a copy. */
    NO_CODE(Kind.MALFORMED),
    TOO_OFTEN(Kind.THROTTLED);

    private final Kind kind;

    CheckRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
