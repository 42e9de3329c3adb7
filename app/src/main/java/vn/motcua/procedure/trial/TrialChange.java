package vn.motcua.procedure.trial;

import vn.motcua.kernel.text.Worded;

/** In what a dossier can be treated otherwise by another revision. */
public enum TrialChange implements Worded {
    /** There is no such case any more, or no such way of applying. */
    CASE,
    PAPERS,
    FEE,
    LIMIT,
    /** What is asked. */
    QUESTIONS,
    /** What would have to be answered and is not. */
    UNANSWERED,
    /** Which way the steps go by the data. */
    STEPS
}
