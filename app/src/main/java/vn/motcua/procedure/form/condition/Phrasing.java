package vn.motcua.procedure.form.condition;

import vn.motcua.kernel.text.Worded;

/** The turns of phrase that expressions are put into; {0} and {1} are their parts. */
enum Phrasing implements Worded {
    FIELD,
    YES,
    NO,
    ANSWERED_YES,
    AND,
    OR,
    NOT,
    IN,
    HAS,
    EXISTS,
    WHERE,
    SUM_OF,
    LEAST_OF,
    GREATEST_OF,
    BRACKETS,
    /** A condition that holds, with the answer that makes it hold. */
    BECAUSE,
    /** A condition that does not hold, with the answer. */
    NOT_BECAUSE,
    /** A condition that does not hold since nothing was answered. */
    NOT_ANSWERED
}
