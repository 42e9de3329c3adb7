package vn.motcua.vault.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.certifiedcopy.EndedAgencies;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.notification.NoticeView;
import vn.motcua.notification.Notices;
import vn.motcua.testing.ModuleTest;
import vn.motcua.vault.EntryId;
import vn.motcua.vault.KeepEntry;
import vn.motcua.vault.Store;
import vn.motcua.vault.Stores;
import vn.motcua.vault.VaultEntries;
import vn.motcua.vault.VaultRefusal;
import vn.motcua.vault.VaultWorld;

/** Objections: told to those who may answer, answered by somebody else than who looked, reminded of, and followed to whoever took an agency over. */
@ModuleTest
class ObjectionsModuleTests {

    private static final LocalDate MERGED = LocalDate.of(2023, 5, 1);

    @Autowired
    private Stores stores;

    @Autowired
    private VaultEntries entries;

    @Autowired
    private KeepEntry keep;

    @Autowired
    private NoteLook note;

    @Autowired
    private Looks looks;

    @Autowired
    private ObjectToLook object;

    @Autowired
    private Objections objections;

    @Autowired
    private AnswerObjection answer;

    @Autowired
    private RemindOfObjections remind;

    @Autowired
    private FollowSuccessors follow;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private Notices notices;

    @Autowired
    private EndedAgencies agencies;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void whoeverLookedIsNeitherToldNorAnswers() {
        AgencyId office = office("Phường Thử phản đối một");
        Actor looked = leader(office, "Người Đã Xem");
        Actor colleague = leader(office, "Người Khác");
        ObjectionView objection = objected(office, looked);
        assertThat(told(looked)).isEmpty();
        assertThat(told(colleague)).hasSize(1);
        assertThat(objection.look().wasBy(looked)).isTrue();
        assertThatThrownBy(() -> as(looked, () -> answer.run(objection, "tự trả lời")))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.refusal()).isEqualTo(VaultRefusal.OWN_LOOK));
        as(colleague, () -> answer.run(objection, "đã kiểm tra"));
        assertThat(objections.find(objection.id()).orElseThrow().answer()).isEqualTo("đã kiểm tra");
    }

    /** Who let an heir in is as little to judge of it as who looked. */
    @Test
    void whoeverLetSomebodyInDoesNotAnswerEither() {
        AgencyId office = office("Phường Thử phản đối hai");
        Actor asked = leader(office, "Người Đề Nghị");
        Store store = store();
        Reason reason =
                new Reason(office, "Người thừa kế", "", "", LookGround.HEIR, "", List.of(EndedAgencies.account(asked)));
        note.run(store, "", reason);
        LookView look = looks.of(store, new Paging(1, 1)).items().getFirst();
        assertThat(look.objectable()).isTrue();
        assertThat(look.wasBy(asked)).isTrue();
    }

    @Test
    void eachIsRemindedOfOnceBeforeItsDayAndOnceAfterIt() {
        AgencyId office = office("Phường Thử phản đối ba");
        Actor colleague = leader(office, "Người Trả Lời");
        ObjectionView objection = objected(office, leader(office, "Người Đã Xem"));
        remind.remind();
        assertThat(told(colleague)).as("ten working days ahead").hasSize(1);
        due(objection, LocalDate.now(clock).plusDays(1));
        remind.remind();
        remind.remind();
        assertThat(told(colleague)).hasSize(2);
        due(objection, LocalDate.now(clock).minusDays(3));
        remind.remind();
        remind.remind();
        assertThat(told(colleague)).hasSize(3);
        assertThat(objections.count(List.of(office), LocalDate.now(clock))).isEqualTo(new Objections.Waiting(1, 1));
        assertThat(objections.late(LocalDate.now(clock))).isPositive();
    }

    @Test
    void whatWaitsAtAnAgencyThatWasMergedAwayIsForWhoeverTookItOver() {
        AgencyId before = office("Phường Thử phản đối bốn");
        ObjectionView objection = objected(before, leader(before, "Người Đã Xem"));
        AgencyId merged = agencies.merged(
                "Phường Thử phản đối hợp nhất", null, MERGED, before, office("Phường Thử phản đối năm"));
        Actor leader = leader(merged, "Chủ tịch phường mới");
        Actors.as(Actor.OPERATOR, () -> {
            follow.run();
            follow.run();
            return true;
        });
        ObjectionView moved = objections.find(objection.id()).orElseThrow();
        assertThat(moved.agency()).isEqualTo(merged);
        assertThat(told(leader)).as("once, of all that came").hasSize(1);
        as(leader, () -> answer.run(moved, "phường mới trả lời"));
        assertThat(objections
                        .waiting(List.of(before, merged), new Paging(1, 10))
                        .total())
                .isZero();
    }

    /** Whoever stood above answers where nobody took over, also what is objected to after the end. */
    @Test
    void whatNobodyTookOverIsForWhoeverStoodAbove() {
        AgencyId above = office("Tỉnh Thử phản đối");
        AgencyId before = agencies.founded("Phường Thử phản đối bảy", above);
        Actor leader = leader(above, "Lãnh đạo ở trên");
        Store store = store();
        LookView second = seen(store, before, leader(before, "Người Đã Xem"));
        ObjectionView first = objected(before, leader(before, "Người Đã Xem Khác"));
        UUID owner = store.owner();
        jdbc.sql(
                        "insert into vault.life_event (owner, kind, on_day, details, agency, who, at, asked_by) values (?, 'DIED', '2026-11-01', ?, ?, '', now(), gen_random_uuid())")
                .params(owner, new byte[40], before.value())
                .update();
        jdbc.sql(
                        "insert into vault.heir (owner, heir, details, agency, until, at, asked_by) values (?, ?, ?, ?, '2027-01-01', now(), gen_random_uuid())")
                .params(owner, store().owner(), new byte[40], before.value())
                .update();
        agencies.closed(before, MERGED);
        Actors.as(Actor.OPERATOR, () -> {
            follow.run();
            return true;
        });
        ObjectionView moved = objections.find(first.id()).orElseThrow();
        assertThat(moved.agency()).isEqualTo(above);
        as(leader, () -> answer.run(moved, "tỉnh trả lời"));
        assertThat(jdbc.sql(
                                "select agency from vault.life_event where owner = :owner union all select agency from vault.heir where owner = :owner")
                        .param("owner", owner)
                        .query(Long.class)
                        .list())
                .containsExactly(above.value(), above.value());
        int told = told(leader).size();
        ObjectionView late = objected(store, second);
        assertThat(late.agency()).as("made after the end").isEqualTo(above);
        assertThat(told(leader)).hasSize(told + 1);
        as(leader, () -> answer.run(late, "tỉnh trả lời nữa"));
    }

    /** Neither who objected nor for which dossier somebody looked stands readable in the database. */
    @Test
    void whoObjectedAndForWhichDossierIsSealed() {
        AgencyId office = office("Phường Thử phản đối sáu");
        ObjectionView objection = objected(office, leader(office, "Người Đã Xem"));
        assertThat(objection.look().dossier()).isEqualTo("H26.101-261126-0001");
        String row = jdbc.sql(
                        "select l::text || o::text from vault.objection o join vault.look l on l.id = o.look where o.id = ?")
                .param(objection.id())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("H26.101-261126-0001").doesNotContain("1.001193");
        assertThat(jdbc.sql("select count(*) from vault.objection where id = ? and account is null")
                        .param(objection.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private ObjectionView objected(AgencyId office, Actor looked) {
        Store store = store();
        return objected(store, seen(store, office, looked));
    }

    private LookView seen(Store store, AgencyId office, Actor looked) {
        EntryId id = keep.run(store, VaultWorld.birth("objections", null), VaultWorld.file("a"));
        Reason reason = new Reason(office, looked.name(), "1.001193", "H26.101-261126-0001", LookGround.PROCEDURE, "");
        as(looked, () -> note.run(entries.find(store, id).orElseThrow(), LookKind.OPENED, reason));
        return looks.of(store, id, 1).getFirst();
    }

    private ObjectionView objected(Store store, LookView look) {
        AccountId owner = accounts.add(AccountKind.CITIZEN, "Người Thử", AccountState.ACTIVE, null);
        object.run(store, owner, look, "tôi phản đối");
        return objections.to(store, look.id()).orElseThrow();
    }

    private Store store() {
        return stores.of(VaultWorld.somebody());
    }

    private void due(ObjectionView objection, LocalDate day) {
        jdbc.sql("update vault.objection set due_on = ? where id = ?")
                .params(day, objection.id())
                .update();
    }

    private List<NoticeView> told(Actor actor) {
        return notices.of(EndedAgencies.account(actor), new Paging(1, 50)).items();
    }

    private Actor leader(AgencyId office, String name) {
        return agencies.leader(office, name);
    }

    private AgencyId office(String name) {
        return agencies.founded(name, null);
    }

    private static void as(Actor actor, Runnable what) {
        Actors.as(actor, what);
    }
}
