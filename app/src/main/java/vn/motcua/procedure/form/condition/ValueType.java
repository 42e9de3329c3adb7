package vn.motcua.procedure.form.condition;

import vn.motcua.kernel.text.Worded;

/** What a value is, as conditions see it. */
public enum ValueType implements Worded {
    TRUTH,
    NUMBER,
    TEXT,
    DATE,
    /** Several chosen of several. */
    CHOICES,
    /** Things that can be counted: rows of a repeating group, files. */
    ITEMS,
    ADDRESS,
    /** So many days, months or years. */
    PERIOD
}
