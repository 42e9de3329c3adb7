package vn.motcua.dossier;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.notice.DossierNotice;
import vn.motcua.dossier.notice.HandlerNotice;
import vn.motcua.dossier.notice.TellApplicant;
import vn.motcua.kernel.AccountId;
import vn.motcua.notification.Notice;
import vn.motcua.notification.Recipient;
import vn.motcua.notification.SendNotice;
import vn.motcua.notification.spi.NoticeKinds;

/** Tells who has a step of a dossier, and who applied, that a paper in it counts no more. Whoever calls takes care that this happens once. */
@Component
public class TellOfEndedPaper {

    private final JdbcClient jdbc;
    private final TellApplicant applicant;
    private final SendNotice send;

    TellOfEndedPaper(JdbcClient jdbc, TellApplicant applicant, SendNotice send) {
        this.jdbc = jdbc;
        this.applicant = applicant;
        this.send = send;
    }

    @Bean
    static NoticeKinds handlerNotices() {
        return new NoticeKinds(List.of(HandlerNotice.values()));
    }

    /**
     * Does it, in the transaction of whoever calls.
     *
     * @param dossiers which hold the paper
     * @param what which paper it is and what became of it, as people read it
     * @return the officers who were told, by dossier; without those that nobody has
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<DossierId, Set<AccountId>> run(Collection<DossierView> dossiers, String what) {
        if (dossiers.isEmpty()) return Map.of();
        List<DossierId> ids = dossiers.stream().map(DossierView::id).toList();
        Map<DossierId, Set<AccountId>> holders = holders(ids);
        for (DossierView one : dossiers)
            for (AccountId holder : holders.getOrDefault(one.id(), Set.of()))
                send.run(new Notice(
                        HandlerNotice.PAPER_ENDED,
                        Recipient.of(holder),
                        one.agency(),
                        List.of(one.code().text(), what),
                        "/dossier/desk/" + one.id()));
        applicant.run(ids, DossierNotice.PAPER_ENDED, what);
        return holders;
    }

    private Map<DossierId, Set<AccountId>> holders(Collection<DossierId> dossiers) {
        Map<DossierId, Set<AccountId>> holders = new HashMap<>();
        jdbc.sql("""
                        select distinct dossier, holder from dossier.task
                        where dossier = any(?) and closed_at is null and holder is not null""")
                .param(dossiers.stream().map(DossierId::value).toArray(Long[]::new))
                .query((row, number) -> holders.computeIfAbsent(
                                new DossierId(row.getLong("dossier")), none -> new HashSet<>())
                        .add(new AccountId(Objects.requireNonNull(row.getObject("holder", UUID.class)))))
                .list();
        return holders;
    }
}
