package vn.motcua.dossier.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierId;
import vn.motcua.identity.RepresentedParties;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.notification.Notice;
import vn.motcua.notification.Recipient;
import vn.motcua.notification.SendNotice;
import vn.motcua.notification.spi.NoticeKinds;

/** Tells an applicant what happened to a dossier, in the transaction in which it happened; at the address that the application named. */
@Component
public class TellApplicant {

    private final JdbcClient jdbc;
    private final RepresentedParties parties;
    private final SendNotice send;

    TellApplicant(JdbcClient jdbc, RepresentedParties parties, SendNotice send) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.send = send;
    }

    @Bean
    static NoticeKinds dossierNotices() {
        return new NoticeKinds(List.of(DossierNotice.values()));
    }

    /** Does it, with what the officer wrote; may be empty. */
    public void run(DossierId dossier, DossierNotice kind, String note) {
        run(List.of(dossier), kind, note);
    }

    /** The same for the applicants of many. */
    public void run(Collection<DossierId> dossiers, DossierNotice kind, String note) {
        jdbc.sql("""
                        select d.code, d.agency, d.account, d.representative, d.procedure_code, d.procedure_name, d.due_at, c.applicant ->> 'phone' as phone, c.applicant ->> 'email' as email
                        from dossier.dossier d join dossier.content c on c.dossier = d.id where d.id = any(?) order by d.id""")
                .param(dossiers.stream().map(DossierId::value).toArray(Long[]::new))
                .query((row, number) -> notices(row, kind, note))
                .list()
                .forEach(all -> all.forEach(send::run));
    }

    /** The applicant's, and as long as somebody represents them in this, that one's too. */
    private List<Notice> notices(ResultSet row, DossierNotice kind, String note) throws SQLException {
        UUID account = row.getObject("account", UUID.class);
        UUID representative = row.getObject("representative", UUID.class);
        if (account == null || representative == null) return List.of(notice(row, kind, note, true));
        boolean represents = parties.represents(
                new AccountId(representative), new AccountId(account), row.getString("procedure_code"));
        // the addresses that the application named are as good as the representative's: they end with the mandate
        Notice first = notice(row, kind, note, represents);
        if (!represents) return List.of(first);
        return List.of(
                first,
                new Notice(
                        kind,
                        new Recipient(new AccountId(representative), "", ""),
                        first.agency(),
                        first.values(),
                        "/identity/acting-for"));
    }

    private static Notice notice(ResultSet row, DossierNotice kind, String note, boolean addresses)
            throws SQLException {
        UUID account = row.getObject("account", UUID.class);
        Timestamp due = row.getTimestamp("due_at");
        String code = row.getString("code");
        return new Notice(
                kind,
                new Recipient(
                        account == null ? null : new AccountId(account),
                        addresses ? row.getString("email") : "",
                        addresses ? row.getString("phone") : ""),
                new AgencyId(row.getLong("agency")),
                List.of(code, row.getString("procedure_name"), due == null ? "" : due.toInstant(), note),
                account == null ? "/dossier/track" : "/dossier/mine/" + code);
    }
}
