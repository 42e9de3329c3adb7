package vn.motcua.directory;

import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.Refused;

/** All to which the directory says no. */
public enum DirectoryRefusal implements Refusal {
    AGENCY_UNKNOWN(Kind.NOT_FOUND),
    CODE_UNKNOWN(Kind.NOT_FOUND);

    private final Kind kind;

    DirectoryRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** The refusal with the values that its sentence names. */
    public Refused because(Object... args) {
        return Refused.because(this, args);
    }

    /** The refusal that concerns one field. */
    public Refused at(String field, Object... args) {
        return Refused.at(field, this, args);
    }
}
