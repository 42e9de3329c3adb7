package vn.motcua.procedure.form.answer;

import vn.motcua.kernel.Refusal;

/** What may be wrong with an answer; {0} is the label of its field. */
public enum AnswerProblem implements Refusal {
    NOT_ANSWERED,
    ANSWER_TOO_SHORT,
    ANSWER_TOO_LONG,
    /** Not of the pattern that the form asks for. */
    ANSWER_OTHER_FORM,
    NO_PERSON_NAME,
    NO_NUMBER,
    NUMBER_TOO_SMALL,
    NUMBER_TOO_LARGE,
    /** Not a multiple of what is asked for, such as whole numbers. */
    NUMBER_OFF_STEP,
    NO_AMOUNT,
    NO_DATE,
    NO_PARTIAL_DATE,
    NO_CHOICE,
    NO_PERSONAL_NUMBER,
    NO_PHONE,
    NO_EMAIL,
    NO_ADDRESS,
    /** A division of an address that the directory does not know there, or that was not chosen of several; {1} is what was written. */
    NO_DIVISION,
    /** An agency that the directory does not know, or that was not chosen of several; {1} is what was written. */
    NO_AGENCY,
    TOO_FEW_ITEMS,
    TOO_MANY_ITEMS,
    /** A file that was looked at and not accepted; {0} is its name. */
    FILE_NOT_TAKEN,
    /** Lines of a list that was pasted; {0} is the first wrong one, {1} what is wrong there. */
    LINE_WRONG,
    /** Answers of a program that are no such object; {0} is the place. */
    ANSWERS_NOT_UNDERSTOOD,
    /** A program answers what the form does not ask; {0} is the name. */
    ANSWER_UNASKED,
    /** A rule of the form, in its own words. */
    FORM_RULE;

    /** True if nothing was answered, rather than something wrong. */
    public boolean missing() {
        return this == NOT_ANSWERED;
    }

    @Override
    public Kind kind() {
        return Kind.MALFORMED;
    }
}
