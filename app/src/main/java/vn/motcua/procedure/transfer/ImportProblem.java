package vn.motcua.procedure.transfer;

import vn.motcua.kernel.text.Worded;

/** Why a line was refused. */
public enum ImportProblem implements Worded {
    /** No JSON, or none with the structure of a record. */
    NO_RECORD,
    LINE_TOO_LONG,
    NOT_UTF8,
    CODE_MALFORMED,
    /** The code stood in an earlier line already. */
    CODE_TWICE,
    /** What blocks every record, such as a missing name or a fee below zero. */
    RECORD_BROKEN,
    /** The source says that it is not public. */
    NOT_PUBLIC,
    /** The procedure is another agency's. */
    OTHER_AGENCY,
    /** A code of the national catalogue that is not listed yet: whoever imports for the nation lists it. */
    NATIONAL_CODE,
    /** A draft is being worked on. */
    DRAFT_OPEN,
    /** The procedure was closed here. */
    CLOSED,
    /** A cell that holds a formula. */
    FORMULA
}
