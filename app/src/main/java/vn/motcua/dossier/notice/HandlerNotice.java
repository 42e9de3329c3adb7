package vn.motcua.dossier.notice;

import java.util.List;
import vn.motcua.notification.NoticeKind;
import vn.motcua.notification.NoticeValue;
import vn.motcua.notification.NoticeWeight;

/** What the officers who have a step of a dossier, or decide in it, are told. */
public enum HandlerNotice implements NoticeKind {
    /** A paper in it counts no more, and what became of it. */
    PAPER_ENDED(NoticeValue.open("code"), NoticeValue.inside("note")),
    /** To those who decide: a result is to count no more. */
    REVOCATION_ASKED(NoticeValue.open("code"), NoticeValue.open("number")),
    /** To those who receive: a result did not go into a store, as the applicant's number is known under another name. */
    RESULT_ASIDE(NoticeValue.open("code"), NoticeValue.open("number"));

    private final List<NoticeValue> values;

    HandlerNotice(NoticeValue... values) {
        this.values = List.of(values);
    }

    @Override
    public List<NoticeValue> fillings() {
        return values;
    }

    @Override
    public NoticeWeight weight() {
        return NoticeWeight.ASKS;
    }
}
