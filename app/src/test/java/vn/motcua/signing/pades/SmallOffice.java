package vn.motcua.signing.pades;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.Contact;
import vn.motcua.directory.Validity;
import vn.motcua.directory.change.FoundAgency;
import vn.motcua.directory.change.Ground;
import vn.motcua.directory.change.NewAgency;
import vn.motcua.directory.people.Appoint;
import vn.motcua.directory.people.AppointmentId;
import vn.motcua.directory.people.AppointmentKind;
import vn.motcua.directory.people.CreatePosition;
import vn.motcua.directory.people.Paper;
import vn.motcua.directory.people.PositionId;
import vn.motcua.directory.people.RegisterOfficial;
import vn.motcua.directory.people.Role;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.identity.grant.GrantRepository;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.kernel.access.Actors;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.CertifiedPerson;
import vn.motcua.signing.authority.IssueCertificate;
import vn.motcua.signing.authority.Wish;

/** Offices of a test's own, with posts, officials, administrators and certificates. */
@Component
public class SmallOffice {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final FoundAgency found;
    private final CreatePosition create;
    private final RegisterOfficial register;
    private final Appoint appoint;
    private final AccountRepository accounts;
    private final GrantRepository grants;
    private final IssueCertificate issue;
    private final JdbcClient jdbc;
    private final Clock clock;

    SmallOffice(
            FoundAgency found,
            CreatePosition create,
            RegisterOfficial register,
            Appoint appoint,
            AccountRepository accounts,
            GrantRepository grants,
            IssueCertificate issue,
            JdbcClient jdbc,
            Clock clock) {
        this.found = found;
        this.create = create;
        this.register = register;
        this.appoint = appoint;
        this.accounts = accounts;
        this.grants = grants;
        this.issue = issue;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody in a post, with a certificate that names both. */
    public record Holder(OfficialId official, PositionId post, AppointmentId appointment, CertificateId certificate) {}

    public AgencyId founded() {
        String name = "Phường Thử chức vụ " + COUNT.incrementAndGet();
        return operator(() -> found.found(new FoundAgency.Command(
                        new NewAgency(AgencyNames.of(name), AgencyKind.OTHER, null, Contact.NONE, Map.of()),
                        new Ground(first(), source(), "kiểm thử"))))
                .agencies()
                .getFirst();
    }

    public PositionId post(AgencyId agency, String title) {
        return operator(() -> create.run(
                new CreatePosition.Command(agency, title, title, Role.DEPUTY, 1, 2, null, first(), source())));
    }

    public OfficialId official(AgencyId agency, String name) {
        return operator(() -> register.run(new RegisterOfficial.Command(agency, name, null, first())));
    }

    /** Appoints them for as long as they are not relieved, and gives them a certificate. */
    public Holder holder(AgencyId agency, PositionId post, String title, OfficialId official, String name) {
        AppointmentId appointment = operator(() -> appoint.run(new Appoint.Command(
                agency,
                post,
                official,
                AppointmentKind.APPOINTED,
                true,
                Validity.since(first()),
                new Paper("1/QĐ", first()))));
        CertificateId certificate =
                operator(() -> issue.issue(Wish.of(agency, new CertifiedPerson(official, post, title), name)));
        return new Holder(official, post, appointment, certificate);
    }

    public CertificateId seal(AgencyId agency) {
        return operator(() -> issue.issue(new Wish(CertificateKind.AGENCY, agency, "", null, null)));
    }

    /** Somebody who manages the agency's certificates. */
    public Actor administrator(AgencyId agency) {
        String name = "Người quản trị " + COUNT.incrementAndGet();
        AccountId account = accounts.add(AccountKind.OFFICIAL, name, AccountState.ACTIVE, null);
        grants.giveRole(account, "agency-administrator", agency, clock.instant().minusSeconds(60));
        return new Actor(ActorKind.OFFICIAL, account, name, agency, "");
    }

    /** An account of an official's. */
    public AccountId account(OfficialId official, String name) {
        AccountId account = accounts.add(AccountKind.OFFICIAL, name, AccountState.ACTIVE, null);
        jdbc.sql("update identity.account set official = ? where id = ?")
                .params(official.value(), account.value())
                .update();
        return account;
    }

    /** How often they were told this. */
    public long told(@Nullable AccountId account, String kind) {
        return jdbc.sql("select count(*) from notification.notice where account = ? and kind like ?")
                .params(Objects.requireNonNull(account).value(), "%" + kind)
                .query(Long.class)
                .single();
    }

    private LocalDate first() {
        return LocalDate.now(clock).minusYears(1);
    }

    private static LegalSource source() {
        return LegalSource.read("QĐ 1/2020/QĐ-TTg", "Đ.1");
    }

    private static <T> T operator(Supplier<T> what) {
        return Actors.as(Actor.OPERATOR, what);
    }
}
