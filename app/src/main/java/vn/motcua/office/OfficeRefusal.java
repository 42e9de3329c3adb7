package vn.motcua.office;

import vn.motcua.kernel.Refusal;

/** All to which the office says no. */
public enum OfficeRefusal implements Refusal {
    /** The agency keeps no registers here yet. */
    NOT_OPENED(Kind.CONFLICT),
    OPENED_ALREADY(Kind.CONFLICT),
    /** An abbreviation that no symbol could hold. */
    ABBREVIATION_MALFORMED(Kind.MALFORMED),
    ABBREVIATION_TAKEN(Kind.CONFLICT),
    /** A rule of notation with a place that nobody can fill. */
    NOTATION_MALFORMED(Kind.MALFORMED),
    /** Two open books would number the same kind of document. */
    KIND_TAKEN(Kind.CONFLICT),
    NO_KIND_CHOSEN(Kind.MALFORMED),
    /** No open book takes this kind. */
    NO_BOOK(Kind.RULE),
    BOOK_CLOSED(Kind.CONFLICT),
    /** The last open book for documents in stays. */
    LAST_BOOK_IN(Kind.RULE),
    /** Numbers were given in this register: it can begin nowhere else. */
    NUMBERS_GIVEN(Kind.CONFLICT),
    /** The rule of notation asks for the unit that drafted the document. */
    UNIT_MISSING(Kind.MALFORMED),
    NO_SUCH_UNIT(Kind.MALFORMED),
    NO_SUCH_KIND(Kind.MALFORMED),
    /** A day that has not come. */
    DAY_TO_COME(Kind.RULE),
    /** A number belongs to the year of its register. */
    ANOTHER_YEAR(Kind.RULE),
    /** Numbers are given in this year's and last year's registers only. */
    YEAR_OVER(Kind.RULE),
    ARRIVED_BEFORE_WRITTEN(Kind.RULE),
    /** The line is no reserved number any more. */
    NOT_RESERVED(Kind.CONFLICT),
    /** The number is cancelled, its letter was sent, or another letter is signed or prepared for it. */
    NUMBER_TAKEN(Kind.CONFLICT),
    /** A letter is on its way to a signature for the reserved number. */
    NUMBER_MEANT(Kind.CONFLICT),
    /** The registers of an agency that ended give no numbers any more. */
    BOOKS_OF_ENDED(Kind.CONFLICT),
    /** What is issued this year gets no number of another year's register. */
    NUMBER_OF_ANOTHER_YEAR(Kind.RULE),
    CANCELLED_ALREADY(Kind.CONFLICT),
    /** What others have, or are about to get, is recalled or replaced. */
    SENT_OVER_THE_AXIS(Kind.CONFLICT),
    NOT_REGISTERED(Kind.CONFLICT),
    /** What was signed here or sent says it, too: only what nobody else has can be corrected. */
    SIGNED_OR_SENT(Kind.CONFLICT),
    NOTHING_CORRECTED(Kind.RULE),
    CHANGED_MEANWHILE(Kind.CONFLICT),
    /** The same document from the same author is in the register already. */
    REGISTERED_ALREADY(Kind.CONFLICT),
    /** There is a letter of this document, or a request about it that was not sent yet. */
    LETTER_EXISTS(Kind.CONFLICT),
    /** Only drafts can be changed, discarded and sent. */
    NOT_A_DRAFT(Kind.CONFLICT),
    /** Only what was sent can be recalled, updated or replaced. */
    NOT_SENT(Kind.CONFLICT),
    TOO_MANY_RECEIVERS(Kind.RULE),
    TO_ONESELF(Kind.RULE),
    /** The directory knows no code by which a packet could name the agency. */
    RECEIVER_WITHOUT_CODE(Kind.RULE),
    /** Nobody in the group carries a code. */
    GROUP_EMPTY(Kind.RULE),
    NO_RECEIVER(Kind.RULE),
    TOO_MANY_FILES(Kind.RULE),
    /** No file came with the form. */
    NO_FILE(Kind.MALFORMED),
    /** Its files were changed while they were sealed. */
    LETTER_CHANGED(Kind.CONFLICT),
    /** The sealed file cannot be laid by, as while the scanner of viruses is away. */
    SEAL_NOT_KEPT(Kind.UNAVAILABLE),
    /** No official's signature that holds is in the letter's file; what a letter's file is must be a PDF for that. */
    LETTER_UNSIGNED(Kind.RULE),
    /** The letter's file could not be looked at in time; it says nothing about the signature. */
    SIGNATURE_NOT_JUDGED(Kind.UNAVAILABLE),
    /** The file that was signed here goes out as it is. */
    SIGNED_FILE_STAYS(Kind.RULE),
    /** Officials sign PDF files. */
    PDF_NEEDED(Kind.RULE),
    /** The letter is at another step by now. */
    NOT_AT_THIS_STEP(Kind.CONFLICT),
    /** The letter is no longer the one that the signer looked at. */
    NOT_AS_SEEN(Kind.CONFLICT),
    /** The directory gives the person no authority for this kind of document on this day. */
    SIGNER_WITHOUT_AUTHORITY(Kind.RULE),
    /** No certificate of theirs holds that names them in the post by which they have the authority. */
    SIGNER_WITHOUT_CERTIFICATE(Kind.RULE),
    /** Whoever has the authority has no account here, and could not be asked. */
    SIGNER_WITHOUT_ACCOUNT(Kind.RULE),
    /** One person signs a letter once. */
    SIGNS_TWICE(Kind.MALFORMED),
    /** The register names somebody else as signer of the document that has the number already. */
    ANOTHER_SIGNER_IN_REGISTER(Kind.RULE),
    /** The agency has no seal here, which would have to follow the signature. */
    NO_SEAL_HERE(Kind.RULE),
    REASON_TO_GIVE_UP(Kind.MALFORMED),
    /** A file that was refused, or waits for the scanner. */
    FILE_NOT_FIT(Kind.RULE),
    /** The letter itself must be attached. */
    FILE_MISSING(Kind.RULE),
    REASON_MISSING(Kind.MALFORMED),
    /** An answer is asked for by a day before the document's own. */
    DUE_BEFORE_DATED(Kind.RULE),
    /** The agency's own software takes what comes for it. */
    OWN_SOFTWARE(Kind.CONFLICT),
    /** The document's life does not admit this step (any more). */
    STEP_NOT_OPEN(Kind.CONFLICT);

    private final Kind kind;

    OfficeRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
