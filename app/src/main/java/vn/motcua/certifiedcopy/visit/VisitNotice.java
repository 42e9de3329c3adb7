package vn.motcua.certifiedcopy.visit;

import java.util.List;
import vn.motcua.notification.NoticeKind;
import vn.motcua.notification.NoticeValue;
import vn.motcua.notification.NoticeWeight;

/** What people hear of their appointments. */
public enum VisitNotice implements NoticeKind {
    /** It is booked. */
    VISIT_BOOKED(NoticeWeight.TELLS),
    /** It is tomorrow. */
    VISIT_SOON(NoticeWeight.ASKS),
    /** The office cancelled it. */
    VISIT_CANCELLED(NoticeWeight.ASKS);

    private final NoticeWeight weight;

    VisitNotice(NoticeWeight weight) {
        this.weight = weight;
    }

    @Override
    public List<NoticeValue> fillings() {
        return List.of(NoticeValue.open("at"));
    }

    @Override
    public NoticeWeight weight() {
        return weight;
    }
}
