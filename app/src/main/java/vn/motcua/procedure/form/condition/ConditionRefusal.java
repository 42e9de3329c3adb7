package vn.motcua.procedure.form.condition;

import vn.motcua.kernel.Refusal;

/** What is wrong with a condition. */
public enum ConditionRefusal implements Refusal {
    /** At this place something stands that cannot be read: where it begins, and what it is. */
    NOT_READ,
    CONDITION_TOO_LONG,
    /** Too many things within each other. */
    CONDITION_TOO_DEEP,
    /** No field of the form is called so. */
    NO_SUCH_FIELD,
    /** Two things are compared, or put together, that are not of one type. */
    TYPES_DIFFER,
    /** Something is of another type than is needed there. */
    WRONG_TYPE,
    /** What is compared with a field of choices is none of its choices. */
    NO_SUCH_CHOICE,
    /** A column is named outside its rows. */
    OUTSIDE_ITS_ROWS,
    /** What was taken for a repeating group is none. */
    NO_GROUP;

    @Override
    public Kind kind() {
        return Kind.RULE;
    }
}
