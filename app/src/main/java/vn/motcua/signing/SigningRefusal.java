package vn.motcua.signing;

import vn.motcua.kernel.Refusal;

/** What signing refuses. */
public enum SigningRefusal implements Refusal {
    /** The authority's keys are not there yet, or are missing. */
    AUTHORITY_AWAY(Kind.UNAVAILABLE),
    /** The agency is not open today. */
    AGENCY_CLOSED(Kind.RULE),
    /** A request for a certificate that cannot be read. */
    CSR_UNREADABLE(Kind.MALFORMED),
    /** Whoever made the request does not have the key: its own signature does not hold. */
    CSR_NOT_SIGNED(Kind.RULE),
    /** A key of a sort or size that gets no certificate (SR-62). */
    KEY_TOO_WEAK(Kind.RULE),
    /** A key for encryption lies on P-256 or P-384, so that one sealing serves all receivers alike. */
    KEY_NOT_FOR_ENCRYPTION(Kind.RULE),
    /** A key for encryption is made by its holder: if it were kept here, the centre could read what is sealed. */
    ENCRYPTION_KEY_STAYS_AWAY(Kind.RULE),
    /** The key has a certificate already, or had one. */
    KEY_KNOWN(Kind.CONFLICT),
    NO_SUCH_CERTIFICATE(Kind.NOT_FOUND),
    /** The authority's own certificates are not given and taken on pages. */
    AUTHORITY_CERTIFICATE(Kind.RULE),
    REVOKED_ALREADY(Kind.CONFLICT),
    /** A certificate that no longer holds is not renewed. */
    NOT_RENEWABLE(Kind.CONFLICT),
    /** The same was asked for, and waits. */
    REQUEST_WAITS(Kind.CONFLICT),
    REQUEST_DECIDED(Kind.CONFLICT),
    /** Nobody decides on what they asked for. */
    SECOND_PERSON(Kind.RULE),
    /** The agency is none of those for which whoever acts manages certificates. */
    AGENCY_BEYOND_YOU(Kind.RULE),
    /** Others are having files looked at; this one waits. */
    VALIDATION_BUSY(Kind.THROTTLED),
    /** Too many files from one place. */
    VALIDATION_TOO_OFTEN(Kind.THROTTLED),
    /** Nobody of that name is in office at the agency today. */
    NO_SUCH_OFFICIAL(Kind.RULE),
    /** Several of that name are: one of them is named by e-mail, which is not asked for yet, or by the operator. */
    SEVERAL_OFFICIALS(Kind.RULE),
    /** No time stamp is to be had; what is signed without one is not signed. */
    STAMPS_AWAY(Kind.UNAVAILABLE),
    /** None have been to be had for hours: nothing more is taken on. */
    STAMPS_STOPPED(Kind.UNAVAILABLE),
    /** There is no list that counts, and no answer, that says whether the signer's certificate was revoked; what is signed without such evidence is not kept. */
    EVIDENCE_AWAY(Kind.UNAVAILABLE),
    /** There has been none for hours: nothing more is taken on. */
    EVIDENCE_STOPPED(Kind.UNAVAILABLE),
    /** A question for a time stamp that is none. */
    STAMP_REQUEST_UNREADABLE(Kind.MALFORMED),
    /** The directory does not give the person this authority today. */
    NO_AUTHORITY(Kind.RULE),
    /** The person has no certificate with a key here that holds today. */
    NO_CERTIFICATE_OF_OFFICIAL(Kind.RULE),
    CERTIFICATE_OF_SOMEBODY_ELSE(Kind.RULE),
    CERTIFICATE_HOLDS_NO_MORE(Kind.RULE),
    /** It names another post than the one that has the authority. */
    CERTIFICATE_OF_ANOTHER_POST(Kind.RULE),
    /** It names the person otherwise than the directory does today. */
    CERTIFICATE_OF_ANOTHER_NAME(Kind.RULE),
    /** The file is damaged, protected against changes, or whoever signed it had a certificate that was revoked. */
    PDF_NOT_SIGNABLE(Kind.RULE),
    /** No list of revoked certificates of an outside authority counts now: whether a signature in the file holds cannot be known. */
    LIST_MISSING(Kind.RULE),
    /** Reading the file takes more time or memory than there is for one. */
    PDF_TOO_HEAVY(Kind.RULE),
    /** Above the signer's name stands something else than the directory says today, such as the head's title without "KT." above a deputy's. */
    TITLE_ABOVE_DIFFERS(Kind.RULE),
    /** The document ends with the name of somebody else of the agency. */
    DOCUMENT_NAMES_ANOTHER(Kind.RULE),
    NOTHING_TO_SIGN(Kind.MALFORMED),
    TOO_MANY_TO_SIGN(Kind.RULE),
    /** Somebody had all of it signed just now. */
    UNDER_WAY_ALREADY(Kind.CONFLICT),
    /** Whoever asked for the signature took that back before it was made. */
    TAKEN_BACK(Kind.CONFLICT),
    /** Nothing waits any more that could be taken back. */
    NOTHING_WAITS(Kind.CONFLICT),
    /** It failed again and again; the log knows why. */
    SIGNING_FAILED(Kind.UNAVAILABLE),
    /** A picture that is no PNG, or too large. */
    PICTURE_NOT_TAKEN(Kind.RULE),
    /** The token of keys is away, or does not open by the PIN given. */
    TOKEN_AWAY(Kind.UNAVAILABLE),
    /** Keys in files are refused here, and no token is set. */
    KEYS_NEED_A_TOKEN(Kind.UNAVAILABLE),
    /** The agency's next number is being printed in another document, for seconds. */
    NUMBER_HELD(Kind.UNAVAILABLE),
    /** The signed file waits for the scanner of viruses, which is away. */
    SIGNED_FILE_HELD(Kind.UNAVAILABLE),
    /** No key of the agency's is kept here, or none whose certificate holds. */
    NO_KEY_OF_AGENCY(Kind.RULE);

    private final Kind kind;

    SigningRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
