package vn.motcua.dossier.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.Validity;
import vn.motcua.directory.authority.Delegate;
import vn.motcua.directory.authority.Matter;
import vn.motcua.directory.authority.RevokeDelegation;
import vn.motcua.directory.people.AppointmentId;
import vn.motcua.directory.people.Paper;
import vn.motcua.dossier.BirthApplication;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.EventView;
import vn.motcua.dossier.life.HandStep;
import vn.motcua.dossier.life.OpenDossier;
import vn.motcua.dossier.life.TakeStep;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.kernel.access.Actors;
import vn.motcua.procedure.flow.FlowJson;
import vn.motcua.procedure.flow.FlowTemplate;
import vn.motcua.testing.RunningTest;

/** The work of somebody's desk is taken by whom the directory's delegations name for the day, in that person's stead, and by nobody a day longer. */
@RunningTest
class SteadModuleTests {

    private static final String DIRECTOR = "Giám đốc Trung tâm Phục vụ hành chính công";

    @Autowired
    private DossierWorld world;

    @Autowired
    private BirthApplication birth;

    @Autowired
    private OpenDossier open;

    @Autowired
    private TakeStep take;

    @Autowired
    private HandStep hand;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Desk desk;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Delegate delegate;

    @Autowired
    private RevokeDelegation revoke;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theDeputySignsWhatTheChairmanHasTakenInTheFieldThatIsTheDeputys() {
        DossierId id = examined();
        world.as(DemoPerson.VINH, () -> hand.take(id, "ky"));
        assertThat(world.as(DemoPerson.TUNG, () -> seen(id))).isTrue();
        world.as(DemoPerson.TUNG, () -> take.run(id, "ky", 0, ""));
        EventView signed = dossiers.timeline(id).getLast();
        assertThat(signed.who()).isEqualTo("Bùi Thanh Tùng");
        assertThat(signed.inStead()).isEqualTo("Đỗ Quang Vinh");
        assertThat(dossiers.tasks(id))
                .filteredOn(task -> task.step().equals("ky"))
                .singleElement()
                .satisfies(task -> assertThat(task.holderName()).isEqualTo("Bùi Thanh Tùng, thay Đỗ Quang Vinh"));
    }

    @Test
    void whatIsOfNoFieldOfTheDeputysStaysTheChairmans() {
        long revision = world.publish(FlowJson.write(FlowTemplate.SIMPLE.flow()).toString());
        DossierId id = world.as(
                DemoPerson.LAN, () -> open.run(world.application(revision)).id());
        world.as(DemoPerson.DUC, () -> take.run(id, "tiep-nhan", 0, ""));
        world.as(DemoPerson.VINH, () -> hand.take(id, "phan-cong"));
        assertThat(world.as(DemoPerson.TUNG, () -> seen(id))).isFalse();
        refused(
                DossierRefusal.SOMEBODY_ELSE_HAS_IT,
                () -> world.as(DemoPerson.TUNG, () -> take.run(id, "phan-cong", 0, "")));
    }

    /** The director's letter for births of last year is over. */
    @Test
    void aDelegationOpensADeskOnItsDaysAndOneThatIsOverOpensNothing() {
        DossierId id = examined();
        AccountId director = director();
        nothingOpens(director, id);
        long letter = letter();
        try {
            assertThat(as(director, () -> seen(id))).isTrue();
            assertThat(as(director, () -> desk.visible(id)).id()).isEqualTo(id);
            as(director, () -> {
                hand.take(id, "ky");
                return true;
            });
        } finally {
            Actors.as(
                    Actor.SYSTEM,
                    () -> revoke.run(
                            new RevokeDelegation.Command(world.baDinh(), Set.of(letter), today(), "12/TB-UBND")));
        }
        nothingOpens(director, id);
        as(director, () -> {
            hand.giveBack(id, "ky");
            return true;
        });
        assertThat(dossiers.timeline(id))
                .last()
                .satisfies(event -> assertThat(event.note()).isEmpty());
    }

    private void nothingOpens(AccountId account, DossierId id) {
        assertThat(as(account, () -> seen(id))).isFalse();
        assertThatThrownBy(() -> as(account, () -> desk.visible(id))).isInstanceOf(Refused.class);
        refused(DossierRefusal.NOT_YOUR_STEP, () -> as(account, () -> take.run(id, "ky", 0, "")));
    }

    /** A birth that waits for the signature. */
    private DossierId examined() {
        DossierId id = birth.handIn().id();
        world.as(DemoPerson.DUC, () -> take.run(id, "tiep-nhan", 0, ""));
        jdbc.sql("""
                        insert into dossier.result (dossier, code, name, number, issued_on, file, file_name, bytes, attached_at, attached_file,
                            signed_at, signer_certificate, sealed_at, seal_certificate)
                        values (?, 'KQ', 'Giấy khai sinh', '1/2026', current_date, gen_random_uuid(), 'ks.pdf', 1, now(), gen_random_uuid(), now(), 1,
                            now(), 1)""").param(id.value()).update();
        world.as(DemoPerson.MAI, () -> take.run(id, "tham-tra", 0, ""));
        world.as(DemoPerson.MAI, () -> take.run(id, "ghi-so", 0, ""));
        return id;
    }

    private boolean seen(DossierId id) {
        return inbox
                .look(new InboxQuery(InboxView.STEAD, "", "", "", null), new Paging(1, 100))
                .lines()
                .items()
                .stream()
                .anyMatch(line -> line.task().dossier().equals(id));
    }

    private AccountId director() {
        long official = jdbc.sql("""
                        select a.official from directory.appointment_version a
                        join directory.position_version p on p.position = a.position and upper_inf(p.recorded) and p.valid @> current_date
                        where p.title = ? and upper_inf(a.recorded) and a.valid @> current_date order by a.appointment limit 1""").param(DIRECTOR).query(Long.class).single();
        AccountId account =
                accounts.add(AccountKind.OFFICIAL, "Người đứng đầu Trung tâm", AccountState.ACTIVE, world.baDinh());
        accounts.link(account, new OfficialId(official));
        return account;
    }

    private long letter() {
        AppointmentId chairman = appointment("Đỗ Quang Vinh");
        AppointmentId director = new AppointmentId(
                jdbc.sql("""
                        select a.appointment from directory.appointment_version a
                        join directory.position_version p on p.position = a.position and upper_inf(p.recorded) and p.valid @> current_date
                        where p.title = ? and upper_inf(a.recorded) and a.valid @> current_date order by a.appointment limit 1""").param(DIRECTOR).query(Long.class).single());
        return Actors.as(
                Actor.SYSTEM,
                () -> delegate.run(new Delegate.Command(
                                world.baDinh(),
                                chairman,
                                director,
                                false,
                                Set.of(Matter.decide("G15-HT", "1.001193")),
                                new Validity(today(), today().plusDays(2)),
                                new Paper("12/GUQ-UBND", today())))
                        .getFirst());
    }

    private AppointmentId appointment(String name) {
        return new AppointmentId(jdbc.sql("""
                        select a.appointment from directory.appointment_version a
                        join directory.official_version o on o.official = a.official and upper_inf(o.recorded)
                        where o.name = ? and upper_inf(a.recorded) and a.valid @> current_date order by a.appointment limit 1""").param(name).query(Long.class).single());
    }

    private LocalDate today() {
        return AsOf.today(clock).day();
    }

    private <T> T as(AccountId account, Supplier<T> what) {
        return Actors.as(new Actor(ActorKind.OFFICIAL, account, "Người đứng đầu Trung tâm", world.baDinh(), ""), what);
    }

    private static void refused(DossierRefusal refusal, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        Refused.class, one -> assertThat(one.refusal()).isEqualTo(refusal));
    }
}
