package vn.motcua.vault.look;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.identity.PermissionHolders;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.notification.Notice;
import vn.motcua.notification.Recipient;
import vn.motcua.notification.SendNotice;
import vn.motcua.vault.VaultNotice;
import vn.motcua.vault.VaultPermission;

/** Tells of objections, in the caller's transaction, those who may answer: who works at the agency, or where nobody does who did not look themselves, who answers for it from above. */
@Component
class TellAnswerers {

    private static final int MOST_TOLD = 20;

    private final PermissionHolders holders;
    private final SendNotice send;

    TellAnswerers(PermissionHolders holders, SendNotice send) {
        this.holders = holders;
        this.send = send;
    }

    /** There is a new one. */
    void made(long objection, AgencyId agency, LookView look, LocalDate due) {
        List<AccountId> there = without(
                look,
                holders.at(List.of(agency), List.of(VaultPermission.ANSWER.code())).stream()
                        .map(PermissionHolders.Holding::account)
                        .distinct()
                        .toList());
        List<AccountId> all = there.isEmpty() ? without(look, above(agency)) : there;
        tell(VaultNotice.OBJECTION_MADE, all, objection, agency, due);
    }

    /** The agency answers now for another, and so many that wait for an answer came with it: one notice for all of them. */
    void moved(AgencyId agency, int count) {
        List<AccountId> there = holders.at(List.of(agency), List.of(VaultPermission.ANSWER.code())).stream()
                .map(PermissionHolders.Holding::account)
                .distinct()
                .toList();
        (there.isEmpty() ? above(agency) : there)
                .stream()
                        .limit(MOST_TOLD)
                        .forEach(one -> send.run(new Notice(
                                VaultNotice.OBJECTIONS_MOVED,
                                Recipient.of(one),
                                agency,
                                List.of(count),
                                "/vault/objections")));
    }

    /** Its last day is near, or over: whoever stands above the agency is told, too. */
    void due(VaultNotice kind, ObjectionView objection) {
        tell(
                kind,
                without(objection.look(), above(objection.agency())),
                objection.id(),
                objection.agency(),
                objection.due());
    }

    private List<AccountId> above(AgencyId agency) {
        return holders.of(VaultPermission.ANSWER.code(), agency).stream()
                .map(PermissionHolders.Holder::account)
                .toList();
    }

    private static List<AccountId> without(LookView look, List<AccountId> all) {
        return all.stream().filter(one -> !look.by().contains(one)).toList();
    }

    private void tell(VaultNotice kind, List<AccountId> all, long objection, AgencyId agency, LocalDate due) {
        all.stream()
                .limit(MOST_TOLD)
                .forEach(one -> send.run(
                        new Notice(kind, Recipient.of(one), agency, List.of(due), "/vault/objections/" + objection)));
    }
}
