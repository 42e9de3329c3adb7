package vn.motcua.procedure.record;

import vn.motcua.kernel.text.Worded;

/** What can be remarked on a record. What blocks is refused at import and keeps a draft from being approved; the rest is a defect, named to officers. */
public enum RemarkKind implements Worded {
    NAME_MISSING(true),
    /** A text longer than 100,000 characters. */
    TEXT_TOO_LONG(true),
    /** More than 1,000 entries in a list. */
    TOO_MANY(true),
    /** Control characters or marks that turn the direction of writing. */
    FORBIDDEN_CHARACTERS(true),
    FEE_NEGATIVE(true),
    COUNT_NEGATIVE(true),

    CODE_OURS(false),
    /** No agency of the directory is certainly meant. */
    AGENCY_UNKNOWN(false),
    KIND_MISSING(false),
    LEVEL_UNKNOWN(false),
    NO_LEVEL(false),
    NO_FIELD(false),
    NO_STEPS(false),
    /** One text in which the steps stand unseparated. */
    STEPS_NOT_CUT(false),
    NO_CHANNEL(false),
    CHANNEL_UNKNOWN(false),
    /** A number without its unit: the catalogue means "see the words". */
    UNIT_MISSING(false),
    NO_TIME_LIMIT(false),
    /** The amount is 0, and words say something about money. */
    AMOUNT_IN_WORDS(false),
    AMOUNT_NO_NUMBER(false),
    /** Less than 1,000 đồng: probably thousands were cut off. */
    AMOUNT_TINY(false),
    CURRENCY_MISSING(false),
    NO_PAPERS(false),
    COUNT_NO_NUMBER(false),
    /** A note stands among the papers. */
    PAPER_IS_NOTE(false),
    /** The name of a form's file hangs in the paper's name. */
    FORM_IN_NAME(false),
    SEVERAL_FORMS(false),
    PAPER_NAME_LONG(false),
    AUDIENCE_UNKNOWN(false),
    NO_AUDIENCE(false),
    NO_AGENCY(false),
    NO_OUTCOME(false),
    OUTCOME_WITHOUT_CODE(false),
    NO_LEGAL_BASIS(false),
    LAW_WITHOUT_NUMBER(false),
    /** A number that lacks its symbol, such as 12 for 12/2021/QĐ-TTg. */
    LAW_NUMBER_CUT(false),
    LAW_DATE_UNREADABLE(false),
    LIFE_EVENT_UNKNOWN(false),
    /** Keys that the national structure does not have. */
    KEYS_UNKNOWN(false);

    private final boolean blocks;

    RemarkKind(boolean blocks) {
        this.blocks = blocks;
    }

    /** True if nothing is published as long as it stands. */
    public boolean blocks() {
        return blocks;
    }
}
