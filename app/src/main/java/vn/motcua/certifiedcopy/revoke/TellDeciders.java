package vn.motcua.certifiedcopy.revoke;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CertifiedCopyPermission;
import vn.motcua.certifiedcopy.CopyReach;
import vn.motcua.identity.PermissionHolders;
import vn.motcua.kernel.AccountId;
import vn.motcua.notification.Notice;
import vn.motcua.notification.Recipient;
import vn.motcua.notification.SendNotice;

/** Tells those of an agency who may decide about a request to revoke, but for whoever asked. */
@Component
class TellDeciders {

    private static final int MOST_TOLD = 20;

    private final PermissionHolders holders;
    private final CopyReach reach;
    private final SendNotice send;

    TellDeciders(PermissionHolders holders, CopyReach reach, SendNotice send) {
        this.holders = holders;
        this.reach = reach;
        this.send = send;
    }

    void run(CertifiedCopy copy, RevocationNotice what, AccountId asked) {
        CertifiedCopy.Attestation attestation = copy.attestation();
        if (attestation == null) return;
        holders.at(List.of(reach.answers(copy.agency())), List.of(CertifiedCopyPermission.SIGN.code())).stream()
                .map(PermissionHolders.Holding::account)
                .filter(one -> !one.equals(asked))
                .distinct()
                .limit(MOST_TOLD)
                .forEach(one -> send.run(new Notice(
                        what,
                        Recipient.of(one),
                        copy.agency(),
                        List.of(attestation.number().text()),
                        "/certifiedcopy/register/copies/" + copy.id())));
    }
}
