package vn.motcua.identity.profile;

import vn.motcua.kernel.text.Worded;

/** As the code list of the portal has it. */
public enum Sex implements Worded {
    MALE(1),
    FEMALE(2);

    private final int code;

    Sex(int code) {
        this.code = code;
    }

    /** Its number in that list. */
    public int code() {
        return code;
    }
}
