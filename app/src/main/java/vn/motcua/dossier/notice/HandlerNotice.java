package vn.motcua.dossier.notice;

import java.util.List;
import vn.motcua.notification.NoticeKind;
import vn.motcua.notification.NoticeValue;
import vn.motcua.notification.NoticeWeight;

/** What the officers who have a step of a dossier are told of it. */
public enum HandlerNotice implements NoticeKind {
    /** A paper in it counts no more, and what became of it. */
    PAPER_ENDED;

    private static final List<NoticeValue> VALUES = List.of(NoticeValue.open("code"), NoticeValue.inside("note"));

    @Override
    public List<NoticeValue> fillings() {
        return VALUES;
    }

    @Override
    public NoticeWeight weight() {
        return NoticeWeight.ASKS;
    }
}
