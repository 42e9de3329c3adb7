package vn.motcua.procedure.flow;

import vn.motcua.kernel.text.Worded;

/** Pieces of the sentences of findings. */
enum FlowWords implements Worded {
    LIMIT,
    DAYS,
    HOURS,
    DAYS_AND_HOURS,
    /** The procedure has no form, or none that can be read. */
    NO_FORM,
    /** Where the findings are: the steps. */
    PLACE,
    /** An answer: the field's label and what was answered. */
    ANSWERED,
    /** Two answers. */
    AND,
    /** No answer. */
    EMPTY,
    YES,
    NO,
    TOO_MANY_ANSWERS
}
