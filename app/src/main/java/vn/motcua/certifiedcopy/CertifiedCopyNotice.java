package vn.motcua.certifiedcopy;

import java.util.List;
import vn.motcua.notification.NoticeKind;
import vn.motcua.notification.NoticeValue;
import vn.motcua.notification.NoticeWeight;

/** What people are told of their copies. What the paper is stays inside. */
public enum CertifiedCopyNotice implements NoticeKind {
    /** It is certified and lies in their store. */
    CERTIFIED(NoticeWeight.TELLS, NoticeValue.inside("title"), NoticeValue.open("number")),
    /** The original cannot be certified, and on which ground. */
    REFUSED(NoticeWeight.ASKS, NoticeValue.inside("title"), NoticeValue.inside("ground")),
    /** It was begun and left, and is cancelled. */
    LEFT(NoticeWeight.TELLS, NoticeValue.inside("title"), NoticeValue.open("days"));

    private final NoticeWeight weight;
    private final List<NoticeValue> values;

    CertifiedCopyNotice(NoticeWeight weight, NoticeValue... values) {
        this.weight = weight;
        this.values = List.of(values);
    }

    @Override
    public List<NoticeValue> fillings() {
        return values;
    }

    @Override
    public NoticeWeight weight() {
        return weight;
    }
}
