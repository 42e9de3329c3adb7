package vn.motcua.signing.notice;

import java.util.List;
import vn.motcua.notification.NoticeKind;
import vn.motcua.notification.NoticeValue;
import vn.motcua.notification.NoticeWeight;

/** What holders of certificates are told, and those who sign. */
enum SigningNotice implements NoticeKind {
    /** A certificate of theirs, or of their agency's, ends soon: a new one is to be asked for. */
    CERTIFICATE_ENDING(NoticeValue.open("name"), NoticeValue.open("until")),
    /** A certificate of theirs, or of their agency's, was revoked. */
    CERTIFICATE_REVOKED(NoticeValue.open("name"), NoticeValue.inside("note")),
    /** The last seal of an open agency is to be revoked: a second person is asked. */
    CESSATION_ASKED(NoticeValue.open("name"), NoticeValue.inside("note")),
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
