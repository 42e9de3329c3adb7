package vn.motcua.certifiedcopy;

import java.util.List;
import vn.motcua.notification.NoticeKind;
import vn.motcua.notification.NoticeValue;
import vn.motcua.notification.NoticeWeight;

/** What people are told of their copies. What the paper is stays inside. */
public enum CertifiedCopyNotice implements NoticeKind {
    /** It is certified and lies in their store. */
    CERTIFIED(NoticeWeight.TELLS, NoticeValue.inside("title"), NoticeValue.open("number"));

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
