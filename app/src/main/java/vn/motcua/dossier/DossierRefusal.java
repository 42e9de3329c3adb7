package vn.motcua.dossier;

import vn.motcua.kernel.Refusal;

/** All to which dossiers say no. */
public enum DossierRefusal implements Refusal {
    NO_SUCH_DOSSIER(Kind.NOT_FOUND),
    NO_SUCH_REVISION(Kind.NOT_FOUND),
    NO_SUCH_CASE(Kind.MALFORMED),
    /** The agency is not open today. */
    AGENCY_CLOSED(Kind.RULE),
    /** Without a code of its own it cannot give codes to dossiers. */
    AGENCY_WITHOUT_CODE(Kind.RULE),
    /** Something that the form requires is missing or wrong. */
    INCOMPLETE(Kind.RULE),
    APPLICANT_WITHOUT_NAME(Kind.MALFORMED),
    APPLICANT_NOT_REACHABLE(Kind.MALFORMED),
    /** A result that is sent needs a place to go. */
    ADDRESS_FOR_POST(Kind.MALFORMED),
    TOO_LONG(Kind.MALFORMED),
    /** One account keeps no more drafts at a time. */
    TOO_MANY_DRAFTS(Kind.RULE),
    /** Whoever serves the public applies with an account of their own, or at the counter for others. */
    NOT_FOR_OFFICIALS(Kind.FORBIDDEN),
    /** Whoever acts represents somebody, and not in this procedure. */
    NOT_REPRESENTED_IN_THIS(Kind.FORBIDDEN),
    /** Nobody waits for more papers. */
    NOTHING_ASKED_FOR(Kind.CONFLICT),
    /** An answer without a paper, a change or a word would use up the one chance. */
    NOTHING_SUPPLIED(Kind.RULE),
    /** The code is not known, or the figures are others: which, is not told. */
    NO_SUCH_CODE_AND_FIGURES(Kind.RULE),
    /** Looked up too often, with this code or from this place. */
    TOO_MANY_LOOKUPS(Kind.THROTTLED),
    TOO_MANY_MESSAGES(Kind.THROTTLED),
    /** The procedure is no longer in force: a draft of it comes too late. */
    PROCEDURE_CLOSED(Kind.RULE),
    /** Nobody was chosen to receive it. */
    AGENCY_NOT_CHOSEN(Kind.RULE),
    /** Agencies of this sort do not receive this procedure. */
    AGENCY_NOT_COMPETENT(Kind.RULE),
    /** The same draft is being handed in by another request. */
    BEING_HANDED_IN(Kind.CONFLICT),
    NOT_IN_THIS_STATUS(Kind.CONFLICT),
    /** Another officer was quicker. */
    STEP_DONE_ALREADY(Kind.CONFLICT),
    OUTCOME_NOT_POSSIBLE(Kind.RULE),
    REASON_MISSING(Kind.MALFORMED),
    NOT_YOUR_STEP(Kind.FORBIDDEN),
    SOMEBODY_ELSE_HAS_IT(Kind.CONFLICT),
    NOT_YOURS_TO_GIVE(Kind.FORBIDDEN),
    /** Its last day is before the day on it. */
    RESULT_ENDS_BEFORE_ISSUED(Kind.MALFORMED),
    /** The procedure has a result, and none is attached. */
    RESULT_MISSING(Kind.RULE),
    /** The result was not given out, counts no more already, or somebody else asked or decided. */
    REVOCATION_NOT_POSSIBLE(Kind.CONFLICT),
    /** An account applied, or nothing waits for it. */
    APPLICANT_NOT_TO_CORRECT(Kind.CONFLICT),
    /** Neither a personal number nor a tax code: no store is found by it. */
    APPLICANT_NUMBER_MALFORMED(Kind.MALFORMED),
    /** Whoever asked does not decide (SR-28). */
    REVOCATION_BY_ANOTHER(Kind.RULE),
    /** The agency seals its results, and one is not signed, or not sealed. */
    RESULT_UNSIGNED(Kind.RULE),
    /** The agency has no seal here, and this installation issues nothing unsigned. */
    AGENCY_WITHOUT_SEAL(Kind.RULE),
    /** It is signed, was replaced, or its dossier is not worked on any more. */
    RESULT_NOT_TO_SIGN(Kind.CONFLICT),
    /** An agency that seals its results gives them out as PDF. */
    RESULT_NOT_PDF(Kind.RULE),
    FILE_NOT_TAKEN(Kind.RULE),
    NOTHING_MISSING(Kind.RULE),
    /** What the page showed of the papers is no longer so. */
    CHANGED_MEANWHILE(Kind.CONFLICT),
    NOBODY_NAMED(Kind.MALFORMED),
    NOTHING_CHOSEN(Kind.MALFORMED),
    NOT_THE_SAME_STEP(Kind.RULE),
    TOO_MANY(Kind.TOO_LARGE),
    CANNOT_HAVE_THAT_STEP(Kind.RULE),
    NOT_YOURS_TO_CHECK(Kind.FORBIDDEN),
    /** A procedure that an officer named to say which results they need to see. */
    NO_SUCH_RESULTS(Kind.MALFORMED),
    NOT_YOURS_TO_DECIDE(Kind.FORBIDDEN),
    /** Sorry is said once. */
    APOLOGISED_ALREADY(Kind.CONFLICT),
    NO_DUE_DATE(Kind.CONFLICT),
    NOT_LATER(Kind.RULE),
    /** Ends before it begins, or is longer than a year. */
    REGISTER_PERIOD(Kind.MALFORMED),
    /** Its fees are asked for and were not paid. */
    NOT_PAID_YET(Kind.CONFLICT),
    /** A few whole files are taken out at a time. */
    WHOLE_FILE_BUSY(Kind.UNAVAILABLE),
    /** The newest lines of the log wait for their signature. */
    NOT_SIGNED_YET(Kind.UNAVAILABLE);

    private final Kind kind;

    DossierRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
