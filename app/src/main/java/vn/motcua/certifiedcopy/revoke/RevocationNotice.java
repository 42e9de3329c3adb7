package vn.motcua.certifiedcopy.revoke;

import java.util.List;
import vn.motcua.notification.NoticeKind;
import vn.motcua.notification.NoticeValue;
import vn.motcua.notification.NoticeWeight;

/** What people hear of revoked copies. */
public enum RevocationNotice implements NoticeKind {
    /** To whoever had it certified. */
    COPY_REVOKED(NoticeValue.open("number"), NoticeValue.inside("ground")),
    /** To those of the agency who may decide. */
    REVOCATION_ASKED(NoticeValue.open("number")),
    /** To the same, as nobody decided since. */
    REVOCATION_WAITS(NoticeValue.open("number")),
    /** To officers of an agency that relied on it. */
    RELIED_ON_REVOKED(NoticeValue.open("number"), NoticeValue.open("dossier"));

    private final List<NoticeValue> values;

    RevocationNotice(NoticeValue... values) {
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
