package vn.motcua.signing.notice;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Successions;
import vn.motcua.directory.people.OfficialAccounts;
import vn.motcua.identity.PermissionHolders;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;
import vn.motcua.notification.Notice;
import vn.motcua.notification.Recipient;
import vn.motcua.notification.SendNotice;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.CertificateView;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.SigningPermission;

/** Finds whoever has to know of a certificate, and tells them: the official that it names, and those who manage the certificates of the agency, or of whoever answers for it since it ended. */
@Component
public class TellHolders {

    private static final int MOST_TOLD = 5;

    private final Certificates certificates;
    private final OfficialAccounts officials;
    private final PermissionHolders administrators;
    private final Successions successions;
    private final Agencies agencies;
    private final SendNotice send;

    TellHolders(
            Certificates certificates,
            OfficialAccounts officials,
            PermissionHolders administrators,
            Successions successions,
            Agencies agencies,
            SendNotice send) {
        this.certificates = certificates;
        this.officials = officials;
        this.administrators = administrators;
        this.successions = successions;
        this.agencies = agencies;
        this.send = send;
    }

    /** Tells the official and the agency's administrators that it was revoked, and why. */
    public void revoked(CertificateId id) {
        CertificateView view = certificates.find(id).orElseThrow();
        AgencyId agency = view.agency();
        CertificateView.Revocation revoked = view.revoked();
        if (agency == null || revoked == null) return;
        Set<AccountId> all = new LinkedHashSet<>(administrators(agency));
        if (view.person() != null) all.addAll(official(view.person().official()));
        send(SigningNotice.CERTIFICATE_REVOKED, all, agency, List.of(view.name(), revoked.note()), id);
    }

    /** Tells the other administrators that one of them wants an open agency's last seal revoked: one of them has to do the same. */
    public void cessationAsked(CertificateView view, AccountId by, String note) {
        AgencyId agency = view.agency();
        if (agency == null) return;
        List<AccountId> others = administrators(agency).stream()
                .filter(account -> !account.equals(by))
                .toList();
        send(SigningNotice.CESSATION_ASKED, others, agency, List.of(view.name(), note), view.id());
    }

    /** Those who are told that it ends: the official, or where they have no account, or it names nobody, the administrators. */
    Collection<AccountId> of(AgencyId agency, @Nullable OfficialId official) {
        List<AccountId> own = official == null ? List.of() : official(official);
        return own.isEmpty() ? administrators(agency) : own;
    }

    void send(SigningNotice what, Collection<AccountId> to, AgencyId agency, List<Object> values, CertificateId id) {
        for (AccountId account : to)
            send.run(new Notice(what, Recipient.of(account), agency, values, "/signing/certificates/" + id));
    }

    private List<AccountId> official(OfficialId official) {
        return officials.account(official).stream().toList();
    }

    private List<AccountId> administrators(AgencyId agency) {
        AgencyId now = successions.answering(agency, agencies.today());
        return administrators.of(SigningPermission.MANAGE.code(), now).stream()
                .limit(MOST_TOLD)
                .map(PermissionHolders.Holder::account)
                .toList();
    }
}
