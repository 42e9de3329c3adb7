package vn.motcua.procedure.flow;

import vn.motcua.kernel.text.Worded;

/** Who of an agency does a step: a procedure is written once for many agencies, so that it names roles and not people. */
public enum StepRole implements Worded {
    /** Receives dossiers and returns results at the one-stop office. */
    ONE_STOP,
    /** Handles the matter. */
    SPECIALIST,
    /** Heads the unit that handles it. */
    UNIT_HEAD,
    /** Decides and signs. */
    LEADER,
    /** Numbers, seals and sends. */
    CLERK,
    /** Takes and confirms fees. */
    CASHIER
}
