package vn.motcua.axis.doctor;

/**
 * What the doctor found of one thing. Sentences are in Vietnamese and English, separated by " / ".
 *
 * @param state how it stands
 * @param what which thing
 * @param said what was found
 * @param advice what to do; empty if nothing
 */
record Finding(State state, String what, String said, String advice) {

    /** How a thing stands. */
    enum State {
        OK,
        /** Works, and wants attention. */
        WARN,
        /** Keeps packets from flowing, or soon will. */
        BAD
    }

    static Finding ok(String what, String said) {
        return new Finding(State.OK, what, said, "");
    }

    static Finding warn(String what, String said, String advice) {
        return new Finding(State.WARN, what, said, advice);
    }

    static Finding bad(String what, String said, String advice) {
        return new Finding(State.BAD, what, said, advice);
    }
}
