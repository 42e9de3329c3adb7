package vn.motcua.procedure.form;

import vn.motcua.kernel.text.Worded;

/** Where in a form something was found; {0} is the name of the field or page. */
public enum RulePlace implements Worded {
    FORM,
    PAGE,
    FIELD,
    PAGE_VISIBLE,
    VISIBLE,
    REQUIRED,
    COMPUTED,
    ERROR
}
