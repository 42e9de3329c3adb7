package vn.motcua.directory;

import vn.motcua.kernel.Refusal;

/** All to which the directory says no. */
public enum DirectoryRefusal implements Refusal {
    AGENCY_UNKNOWN(Kind.NOT_FOUND),
    CODE_UNKNOWN(Kind.NOT_FOUND),
    /** Two editors at once: the second is told. */
    CHANGED_MEANWHILE(Kind.CONFLICT),
    NOTHING_CHANGES(Kind.RULE),
    EFFECTIVE_TOO_FAR(Kind.RULE),
    BEFORE_FOUNDING(Kind.RULE),
    AFTER_CLOSING(Kind.RULE),
    FOUNDED_TWICE(Kind.RULE),
    /** What is otherwise from the first day on is a correction of the founding. */
    ON_THE_FOUNDING_DAY(Kind.RULE),
    TWICE_ON_ONE_DAY(Kind.RULE),
    NAME_WITHOUT_LETTERS(Kind.MALFORMED),
    NAME_TAKEN(Kind.CONFLICT),
    CONTACT_MALFORMED(Kind.MALFORMED),
    /** The agency above exists not yet, or no longer, on some day on which the unit does. */
    PARENT_NOT_OPEN(Kind.RULE),
    /** Units below would be left without the agency above. */
    HAS_OPEN_UNITS(Kind.RULE),
    BELOW_ITSELF(Kind.RULE),
    SUCCESSOR_NOT_OPEN(Kind.RULE),
    CODE_CARRIED(Kind.CONFLICT),
    /** Seen in real data, against the rule: found, but not given to anybody. */
    CODE_IRREGULAR(Kind.RULE),
    CODE_OF_ANOTHER_SYSTEM(Kind.RULE),
    NO_CODE_TO_CLOSE(Kind.RULE),
    MERGED_INTO_ITSELF(Kind.RULE),
    TOO_FEW_TO_MERGE(Kind.RULE),
    TOO_FEW_PARTS(Kind.RULE),
    NO_SUCH_AGENCY(Kind.RULE),
    SEVERAL_AGENCIES(Kind.RULE),
    NO_PARENT_NAMED(Kind.MALFORMED),
    /** A file to import that has other columns than it should. */
    LIST_NOT_UNDERSTOOD(Kind.MALFORMED),
    FILE_UNREADABLE(Kind.MALFORMED),
    CHANGE_UNKNOWN(Kind.NOT_FOUND),
    ALREADY_WITHDRAWN(Kind.CONFLICT),
    /** A correction says the same sort of thing as what it corrects. */
    FACT_OF_ANOTHER_KIND(Kind.RULE);

    private final Kind kind;

    DirectoryRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
