package vn.motcua.dossier.reuse;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierPermission;
import vn.motcua.dossier.life.AnsweringAgencies;
import vn.motcua.dossier.notice.HandlerNotice;
import vn.motcua.identity.PermissionHolders;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.notification.Notice;
import vn.motcua.notification.Recipient;
import vn.motcua.notification.SendNotice;

/**
 * Tells of a result that went into no store, in the caller's transaction, those who can put the applicant's number right: who receives at the agency that answers for the dossier today, or where nobody does, for it from above.
 */
@Component
class TellAside {

    private static final int MOST_TOLD = 20;

    private final AnsweringAgencies answering;
    private final PermissionHolders holders;
    private final SendNotice send;

    TellAside(AnsweringAgencies answering, PermissionHolders holders, SendNotice send) {
        this.answering = answering;
        this.holders = holders;
        this.send = send;
    }

    /**
     * Does it.
     *
     * @param code the dossier's
     * @param agency the one that took it in
     * @param number the result's
     */
    void run(DossierId dossier, String code, AgencyId agency, String number) {
        AgencyId now = answering.of(agency);
        List<AccountId> there = holders.at(List.of(now), List.of(DossierPermission.RECEIVE.code())).stream()
                .map(PermissionHolders.Holding::account)
                .distinct()
                .toList();
        (there.isEmpty() ? above(now) : there)
                .stream()
                        .limit(MOST_TOLD)
                        .forEach(one -> send.run(new Notice(
                                HandlerNotice.RESULT_ASIDE,
                                Recipient.of(one),
                                agency,
                                List.of(code, number),
                                "/dossier/desk/" + dossier)));
    }

    private List<AccountId> above(AgencyId agency) {
        return holders.of(DossierPermission.RECEIVE.code(), agency).stream()
                .map(PermissionHolders.Holder::account)
                .toList();
    }
}
