package vn.motcua.axis.edxml.reading;

import vn.motcua.kernel.text.Worded;

/**
 * What can be wrong with an element of a packet. The letter begins the rule's code: N not there, R out of range, M mismatch (as validators in
 * use have them), F the file itself. The sentence names the element {0}, its place {1}, and what was found or allowed {2}.
 */
public enum Problem implements Worded {
    /** Something stands before the XML declaration, as some software writes it. */
    STRAY_TEXT('F', Severity.REFUSED),
    /** It cannot be read as XML; {2} says why. */
    NOT_XML('F', Severity.REFUSED),
    /** It is XML, and no packet. */
    NO_PACKET('F', Severity.REFUSED),
    MISSING('N', Severity.MARKED),
    TOO_LONG('R', Severity.MARKED),
    NOT_A_DATE('R', Severity.MARKED),
    NOT_A_TIME('R', Severity.MARKED),
    NOT_A_NUMBER('R', Severity.MARKED),
    /** A value that is none of the standard's. */
    UNKNOWN_VALUE('R', Severity.MARKED),
    NO_AGENCY_CODE('R', Severity.MARKED),
    /** The same receiver again; it gets the packet once. */
    NAMED_TWICE('R', Severity.MARKED),
    /** More of them than the limit. */
    TOO_MANY('R', Severity.REFUSED),
    /** More bytes or characters than the limit. */
    TOO_LARGE('R', Severity.REFUSED),
    /** A file name that would reach outside its folder, or hides what it is. */
    UNSAFE_NAME('R', Severity.REFUSED),
    /** Not base64. */
    UNDECODABLE('M', Severity.REFUSED),
    /** A ZIP around the file that cannot be opened. */
    DAMAGED_ARCHIVE('M', Severity.REFUSED),
    /** A ZIP that unpacks to far more than it is. */
    ARCHIVE_BOMB('M', Severity.REFUSED),
    /** In the manifest, and not attached. */
    NOT_ATTACHED('M', Severity.REFUSED),
    /** Attached, and not in the manifest. */
    NOT_IN_MANIFEST('M', Severity.REFUSED),
    /** Two with the same id. */
    SAME_ID('M', Severity.REFUSED),
    /** The name or label says one type, the bytes another. */
    WRONG_LABEL('M', Severity.MARKED);

    private final char letter;
    private final Severity severity;

    Problem(char letter, Severity severity) {
        this.letter = letter;
        this.severity = severity;
    }

    /** What follows, unless the element says otherwise. */
    public Severity severity() {
        return severity;
    }

    char letter() {
        return letter;
    }
}
