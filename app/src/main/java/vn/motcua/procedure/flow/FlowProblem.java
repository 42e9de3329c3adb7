package vn.motcua.procedure.flow;

import vn.motcua.kernel.text.Worded;

/** What can be wrong with steps. Each is worded with the name of the step first and what else it names after it. */
public enum FlowProblem implements Worded {
    /** There are no steps. */
    NO_STEPS,
    /** It begins nowhere. */
    NO_START,
    /** The first step is none where somebody receives what was just handed in. */
    START_NOT_RECEPTION,
    /** An outcome that leads to no step. */
    LEADS_NOWHERE,
    /** No way leads to the step. */
    UNREACHABLE,
    /** The step has no outcome and is no end. */
    NO_OUTCOME,
    /** From the step no end is reached. */
    DEAD_END,
    /** An end that goes on. */
    END_GOES_ON,
    /** No way leads to the return of a result. */
    NO_RESULT,
    /** Steps that can follow each other for ever: no outcome between them is bounded. */
    ENDLESS,
    /** A bound where no person acts. */
    BOUND_WITHOUT_PERSON,
    /** All outcomes are bounded: once used up, nothing is left. */
    USED_UP,
    /** So many repetitions that nobody can count them through. */
    TOO_MANY_REPETITIONS,
    /** A fork with fewer than two branches. */
    FORK_TOO_FEW,
    /** A fork that does not say where its branches meet, or names no joining step. */
    FORK_WITHOUT_JOIN,
    /** A joining step that joins no fork, or several. */
    JOIN_WITHOUT_FORK,
    /** A joining step goes on in one way. */
    JOIN_ONE_WAY,
    /** A branch that ends, or goes back to its fork, instead of arriving at the joining step. */
    BRANCH_LEAVES,
    /** A step in two branches of one fork. */
    BRANCHES_SHARE,
    /** A step from outside leads into a branch, or to the joining step. */
    JUMPS_INTO_BRANCH,
    /** A condition on a branch of a fork: all of them begin. */
    GUARD_ON_FORK,
    /** A dossier rests there and no national status says how. */
    STATUS_MISSING,
    /** The national status does not fit the sort of step. */
    STATUS_UNFIT,
    /** From one status to that other no dossier may go. */
    TRANSITION_NOT_ALLOWED,
    /** Back from a ready result only to correct an error, so that it is bounded. */
    CORRECTION_UNBOUNDED,
    /** In parallel branches a dossier is in progress and nothing else. */
    PARALLEL_STATUS,
    /** Nobody does it. */
    DOER_MISSING,
    /** No other agency is named. */
    AGENCY_MISSING,
    NAME_MISSING,
    /** Several outcomes, and one without a name to choose it by. */
    OUTCOME_NAME_MISSING,
    /** The clock runs and the step has no limit. */
    LIMIT_MISSING,
    /** The longest way takes longer than the law gives. */
    TOO_LONG,
    /** The longest way is longer than the shortest of several limits, or than what is left of days of the calendar. */
    MAY_BE_TOO_LONG(false),
    /** The record states no limit that can be compared. */
    NO_LEGAL_LIMIT(false),
    /** A condition that cannot be read, or names what the form does not ask. */
    GUARD_UNREADABLE,
    /** A branch by the data without a single condition. */
    BRANCH_WITHOUT_GUARD,
    /** There are answers with which no outcome is possible. */
    NOTHING_POSSIBLE,
    /** An outcome that is never taken, because one before it always is. */
    NEVER_TAKEN,
    /** Two conditions that can hold at once: the first is taken. */
    OVERLAP(false),
    /** A receipt, a refusal, a request for more papers that the rules ask for is not sent out. */
    LETTER_MISSING(false);

    private final boolean blocks;

    FlowProblem() {
        this(true);
    }

    FlowProblem(boolean blocks) {
        this.blocks = blocks;
    }

    /** True if nothing is published with it. */
    public boolean blocks() {
        return blocks;
    }
}
