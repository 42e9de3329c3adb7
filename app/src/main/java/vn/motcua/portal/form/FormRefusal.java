package vn.motcua.portal.form;

import vn.motcua.kernel.Refusal;

/** What forms refuse, whichever module they belong to. */
public enum FormRefusal implements Refusal {
    /** No whole number, or none within the bounds. */
    NO_NUMBER_BETWEEN,
    /** None of the choices was chosen. */
    NOTHING_CHOSEN,
    /** Day, month or year is missing. */
    DATE_INCOMPLETE;

    @Override
    public Kind kind() {
        return Kind.MALFORMED;
    }
}
