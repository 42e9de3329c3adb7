package vn.motcua.procedure.flow;

import vn.motcua.kernel.text.Worded;

/** What sort of step it is. */
public enum StepKind implements Worded {
    /** Somebody of the agency does something and says how it ended. */
    WORK("procedure.flow.kind.work"),
    /** Another agency is asked for its opinion. */
    OPINION("procedure.flow.kind.opinion"),
    /** The applicant is waited for: more papers, a fee. */
    APPLICANT("procedure.flow.kind.applicant"),
    /** The way depends on what the application says; nobody acts. The first outcome whose guard holds is taken. */
    BRANCH("procedure.flow.kind.branch"),
    /** All outcomes begin at once. */
    FORK("procedure.flow.kind.fork"),
    /** Goes on when all that a fork began has arrived. */
    JOIN("procedure.flow.kind.join"),
    /** Here it ends. */
    END("procedure.flow.kind.end");

    private final String hint;

    StepKind(String hint) {
        this.hint = hint;
    }

    /** The key of a line that says what it is for. */
    public String hint() {
        return hint;
    }

    /** True if a dossier rests here, so that it has a status meanwhile. */
    public boolean rests() {
        return this == WORK || this == OPINION || this == APPLICANT || this == END;
    }

    /** True if a person says how it goes on. */
    public boolean person() {
        return this == WORK || this == OPINION || this == APPLICANT;
    }

    /** True if the agency's time is spent here. */
    public boolean takesTime() {
        return this == WORK || this == OPINION;
    }
}
