package vn.motcua.dossier.notice;

import java.util.List;
import vn.motcua.notification.NoticeKind;
import vn.motcua.notification.NoticeValue;
import vn.motcua.notification.NoticeWeight;

/** What an applicant is told of a dossier. Its code and due date may go by SMS; what it is about and what an officer wrote may not. */
public enum DossierNotice implements NoticeKind {
    SUBMITTED(NoticeWeight.TELLS),
    ACCEPTED(NoticeWeight.TELLS),
    REFUSED(NoticeWeight.ASKS),
    SUPPLEMENT_ASKED(NoticeWeight.ASKS),
    PAYMENT_ASKED(NoticeWeight.ASKS),
    /** It will be late, and until when. */
    LATE(NoticeWeight.ASKS),
    /** The law gives the office more time. */
    EXTENDED(NoticeWeight.TELLS),
    RESULT_READY(NoticeWeight.ASKS),
    RETURNED(NoticeWeight.TELLS),
    /** A result that was there counts no more. */
    RESULT_REVOKED(NoticeWeight.ASKS),
    /** A paper that was handed in counts no more. */
    PAPER_ENDED(NoticeWeight.ASKS),
    STOPPED(NoticeWeight.ASKS),
    /** What was paid for an application that came to nothing stays with the agency, and why. */
    FEE_KEPT(NoticeWeight.ASKS),
    /** It goes back, or some of it. */
    FEE_RETURNED(NoticeWeight.TELLS),
    /** An officer wrote. */
    MESSAGE(NoticeWeight.ASKS);

    private static final List<NoticeValue> VALUES = List.of(
            NoticeValue.open("code"),
            NoticeValue.inside("procedure"),
            NoticeValue.open("due"),
            NoticeValue.inside("note"));

    private final NoticeWeight weight;

    DossierNotice(NoticeWeight weight) {
        this.weight = weight;
    }

    @Override
    public List<NoticeValue> fillings() {
        return VALUES;
    }

    @Override
    public NoticeWeight weight() {
        return weight;
    }
}
