package vn.motcua.dossier.notice;

import java.util.List;
import vn.motcua.notification.NoticeKind;
import vn.motcua.notification.NoticeValue;
import vn.motcua.notification.NoticeWeight;

/** What officers are told of their work: numbers, which tell of nobody. */
public enum OfficeNotice implements NoticeKind {
    /** Each morning: steps wait, and some of them are late or due today. */
    WORK_DUE(NoticeWeight.ASKS, true),
    /** Each morning: steps wait, none of them in a hurry. */
    WORK_WAITING(NoticeWeight.TELLS, true),
    /** Each morning, to who watches over an office: applications there are late. */
    OFFICE_LATE(NoticeWeight.ASKS, true),
    /** At once: steps have just become late. */
    STEPS_LATE(NoticeWeight.ASKS, false);

    private static final List<NoticeValue> VALUES =
            List.of(NoticeValue.open("waiting"), NoticeValue.open("late"), NoticeValue.open("today"));

    private final NoticeWeight weight;
    private final boolean morning;

    OfficeNotice(NoticeWeight weight, boolean morning) {
        this.weight = weight;
        this.morning = morning;
    }

    @Override
    public List<NoticeValue> fillings() {
        return VALUES;
    }

    @Override
    public NoticeWeight weight() {
        return weight;
    }

    @Override
    public boolean morning() {
        return morning;
    }
}
