package vn.motcua.certifiedcopy;

import vn.motcua.kernel.Refusal;

/** All to which certifying of copies says no. */
public enum CertifiedCopyRefusal implements Refusal {
    NO_SUCH_COPY(Kind.NOT_FOUND),
    NO_SUCH_PAGE(Kind.NOT_FOUND),
    /** No dossier of this procedure that is worked on, or another agency's. */
    NO_SUCH_DOSSIER(Kind.NOT_FOUND),
    /** It stands elsewhere by now. */
    NOT_ANY_MORE(Kind.CONFLICT),
    /** The agency that compared it has ended, so that nobody attests in its name any more: whoever took over compares it anew. */
    AGENCY_ENDED(Kind.CONFLICT),
    /** Neither a personal number of twelve figures nor a tax code. */
    NUMBER_MALFORMED(Kind.MALFORMED),
    /** The last day of the original lies before the day on which it was issued. */
    ENDS_BEFORE_ISSUED(Kind.MALFORMED),
    /** No file was chosen. */
    FILE_MISSING(Kind.MALFORMED),
    /** Neither a PDF nor a picture (JPEG, PNG, TIFF), or one that cannot be read. */
    FILE_NOT_TAKEN(Kind.RULE),
    /** Taking its pages apart takes longer than anybody waits, and than others should. */
    SCAN_TOO_SLOW(Kind.RULE),
    /** The scanner of viruses does not answer: nothing is taken in unseen. */
    SCANNER_AWAY(Kind.UNAVAILABLE),
    /** More pages than one copy may have. */
    TOO_MANY_PAGES(Kind.RULE),
    /** Together larger than what can be signed. */
    PAGES_TOO_LARGE(Kind.RULE),
    /** Not every page was held against the original. */
    NOT_ALL_COMPARED(Kind.RULE),
    /** Somebody changed the pages after they were shown. */
    PAGES_CHANGED(Kind.CONFLICT),
    /** The agency has no seal here, without which no electronic copy goes out. */
    NO_SEAL(Kind.RULE),
    /** The book of this year was closed: no number is given in it. */
    BOOK_CLOSED(Kind.CONFLICT),
    /** A reason is wanting. */
    REASON_MISSING(Kind.MALFORMED),
    /** It is being signed right now. */
    BEING_SIGNED(Kind.CONFLICT),
    /** The step of a dossier cannot be ended by hand while a copy is made for it. */
    COPIES_UNDER_WAY(Kind.CONFLICT),
    /** What lies here is not what was compared: nothing is signed. */
    NOT_WHAT_WAS_COMPARED(Kind.CONFLICT);

    private final Kind kind;

    CertifiedCopyRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
