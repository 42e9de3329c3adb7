package vn.motcua.signing.notice;

import java.util.List;
import vn.motcua.notification.NoticeKind;
import vn.motcua.notification.NoticeValue;
import vn.motcua.notification.NoticeWeight;

/** What holders of certificates are told. */
enum SigningNotice implements NoticeKind {
    /** A certificate of theirs, or of their agency's, ends soon: a new one is to be asked for. */
    CERTIFICATE_ENDING;

    private static final List<NoticeValue> VALUES = List.of(NoticeValue.open("name"), NoticeValue.open("until"));

    @Override
    public List<NoticeValue> fillings() {
        return VALUES;
    }

    @Override
    public NoticeWeight weight() {
        return NoticeWeight.ASKS;
    }
}
