package vn.motcua.procedure.form;

import vn.motcua.kernel.text.Worded;
import vn.motcua.procedure.form.condition.ValueType;

/** Kinds of field. */
public enum FieldKind implements Worded {
    TEXT(ValueType.TEXT),
    LONG_TEXT(ValueType.TEXT),
    /** Family name, middle names and given name as Vietnamese papers have them. */
    PERSON_NAME(ValueType.TEXT),
    NUMBER(ValueType.NUMBER),
    /** An amount in whole dong. */
    MONEY(ValueType.NUMBER),
    DATE(ValueType.DATE),
    /** A date of which perhaps only the year, or month and year, is known. */
    PARTIAL_DATE(ValueType.DATE),
    YES_NO(ValueType.TRUTH),
    ONE_OF(ValueType.TEXT),
    SEVERAL_OF(ValueType.CHOICES),
    /** Số định danh cá nhân: twelve digits. */
    PERSONAL_NUMBER(ValueType.TEXT),
    PHONE(ValueType.TEXT),
    EMAIL(ValueType.TEXT),
    /** The code of an agency of the directory. */
    AGENCY(ValueType.TEXT),
    /** An address of today's two tiers, or one of before July 2025 with its district. */
    ADDRESS(ValueType.ADDRESS),
    NATIONALITY(ValueType.TEXT),
    ETHNIC_GROUP(ValueType.TEXT),
    FILE(ValueType.ITEMS),
    /** A group of columns that repeats. */
    ROWS(ValueType.ITEMS);

    private final ValueType type;

    FieldKind(ValueType type) {
        this.type = type;
    }

    /** What conditions see of it. */
    public ValueType type() {
        return type;
    }

    /** True if the form itself lists what can be chosen. */
    public boolean hasOptions() {
        return this == ONE_OF || this == SEVERAL_OF;
    }

    /** True if its value can be computed rather than asked for. */
    public boolean computable() {
        return switch (this) {
            case TEXT, LONG_TEXT, NUMBER, MONEY, DATE, PARTIAL_DATE, YES_NO, ONE_OF -> true;
            default -> false;
        };
    }

    /** True if it can be a column of a repeating group. */
    public boolean fitsColumn() {
        return this != ROWS && this != FILE;
    }

    /** True if it takes a length. */
    public boolean hasLength() {
        return this == TEXT || this == LONG_TEXT || this == PERSON_NAME;
    }

    /** True if it takes a least and a most. */
    public boolean hasRange() {
        return this == NUMBER || this == MONEY;
    }

    /** True if it takes a number of items. */
    public boolean hasCount() {
        return this == FILE || this == ROWS || this == SEVERAL_OF;
    }
}
