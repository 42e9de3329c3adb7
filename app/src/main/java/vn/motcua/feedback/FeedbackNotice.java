package vn.motcua.feedback;

import java.util.List;
import vn.motcua.notification.NoticeKind;
import vn.motcua.notification.NoticeValue;
import vn.motcua.notification.NoticeWeight;

/** What somebody who asked is told. The agency may be named in an SMS; what was asked may not. */
public enum FeedbackNotice implements NoticeKind {
    ANSWERED,
    DECLINED;

    @Override
    public List<NoticeValue> fillings() {
        return List.of(NoticeValue.open("agency"), NoticeValue.inside("question"));
    }

    @Override
    public NoticeWeight weight() {
        return NoticeWeight.ASKS;
    }
}
