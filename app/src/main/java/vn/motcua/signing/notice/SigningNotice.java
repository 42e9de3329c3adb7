package vn.motcua.signing.notice;

import java.util.List;
import vn.motcua.notification.NoticeKind;
import vn.motcua.notification.NoticeValue;
import vn.motcua.notification.NoticeWeight;

/** What holders of certificates are told, and those who sign. */
enum SigningNotice implements NoticeKind {
    /** A certificate of theirs, or of their agency's, ends soon: a new one is to be asked for. */
    CERTIFICATE_ENDING(NoticeValue.open("name"), NoticeValue.open("until")),
    /** Of what they had signed in one go some was refused. */
    SHEAF_REFUSED(NoticeValue.open("refused"), NoticeValue.open("all"));

    private final List<NoticeValue> values;

    SigningNotice(NoticeValue... values) {
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
