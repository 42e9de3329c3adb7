package vn.motcua.identity.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.kernel.access.Actors;
import vn.motcua.testing.RunningTest;

/** A role is given by two, and never by who receives it (SR-28). */
@RunningTest
class FourEyesTests {

    private static final String SEE = "directory.see-staff";

    @Autowired
    private RequestRole request;

    @Autowired
    private DecideRequest decide;

    @Autowired
    private EndRole end;

    @Autowired
    private HeldRoles held;

    @Autowired
    private GrantRepository grants;

    @Autowired
    private Access access;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private AgencyCodes codes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Actor first;
    private Actor second;
    private Actor officer;

    @BeforeEach
    void people() {
        first = official("H26", "agency-administrator");
        second = official("H26", "agency-administrator");
        officer = official("H26.101", "");
    }

    @Test
    void aRoleHoldsOnceASecondAdministratorAgreesAndUntilItIsEnded() {
        long id = as(first, () -> request.request(wanted("staff", "H26.101", today(), null)));
        assertThat(access.allows(officer, SEE, agency("H26.101")))
                .as("asked for")
                .isFalse();
        run(second, () -> decide.approve(id, ""));
        assertThat(access.allows(officer, SEE, agency("H26.101"))).as("agreed").isTrue();
        assertThat(refusal(second, () -> decide.approve(id, ""))).isEqualTo(IdentityRefusal.REQUEST_DECIDED);
        long grant = held.find(officer.account(), null, new Paging(1, 10))
                .items()
                .getFirst()
                .id();
        run(first, () -> end.end(grant));
        assertThat(access.allows(officer, SEE, agency("H26.101"))).as("ended").isFalse();
    }

    @Test
    void whoeverAsksDoesNotAgreeAndNobodyHasAHandInTheirOwn() {
        long id = as(first, () -> request.request(wanted("leader", "H26.101", today(), null)));
        assertThat(refusal(first, () -> decide.approve(id, ""))).isEqualTo(IdentityRefusal.SECOND_PERSON);
        Wanted own = new Wanted(account(first), "staff", agency("H26"), today(), null, "cho mình");
        assertThat(refusal(first, () -> request.request(own))).isEqualTo(IdentityRefusal.OWN_ROLE);
        Wanted forSecond = new Wanted(account(second), "staff", agency("H26"), today(), null, "kiêm nhiệm");
        long theirs = as(first, () -> request.request(forSecond));
        assertThat(refusal(second, () -> decide.approve(theirs, ""))).isEqualTo(IdentityRefusal.OWN_ROLE);
        assertThat(refusal(second, () -> decide.withdraw(id))).isEqualTo(KernelRefusal.NOT_FOUND);
        run(first, () -> decide.withdraw(id)); // the control
    }

    @Test
    void theDatabaseRefusesItToo() {
        long id = as(first, () -> request.request(wanted("staff", "H26.101", today(), null)));
        assertThatThrownBy(() -> jdbc.sql(
                                "update identity.grant_request set state = 'APPROVED', decided_by = requested_by, decided_at = now() where id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(jdbc.sql(
                                "update identity.grant_request set state = 'REFUSED', decided_by = ?, decided_at = now() where id = ?")
                        .params(account(second).value(), id)
                        .update())
                .as("the control")
                .isEqualTo(1);
    }

    @Test
    void nobodyGivesWhatTheyDoNotHoldOrWhereTheyDoNotAdminister() {
        for (String role : new String[] {"administrator", "auditor"})
            assertThat(refusal(first, () -> request.request(wanted(role, "H26.101", today(), null))))
                    .as(role)
                    .isEqualTo(IdentityRefusal.ROLE_BEYOND_YOU);
        assertThat(refusal(first, () -> request.request(wanted("staff", "H41", today(), null))))
                .isEqualTo(IdentityRefusal.ROLE_BEYOND_YOU);
        Wanted nation = new Wanted(account(officer), "staff", null, today(), null, "toàn quốc");
        assertThat(refusal(first, () -> request.request(nation))).isEqualTo(IdentityRefusal.ROLE_BEYOND_YOU);
        long id = as(first, () -> request.request(wanted("staff", "H26.101", today(), null)));
        Actor stranger = official("H41", "agency-administrator");
        assertThat(refusal(stranger, () -> decide.approve(id, ""))).isEqualTo(KernelRefusal.NOT_FOUND);
    }

    @Test
    void aRoleForLaterHoldsLater() {
        long id =
                as(first, () -> request.request(wanted("staff", "H26.101", today().plusDays(3), today().plusDays(5))));
        run(second, () -> decide.approve(id, "đồng ý"));
        assertThat(access.allows(officer, SEE, agency("H26.101"))).isFalse();
        assertThat(refusal(first, () -> request.request(wanted("staff", "H26.101", today().plusDays(5), null))))
                .isEqualTo(IdentityRefusal.ROLE_HELD_ALREADY);
        as(first, () -> request.request(wanted("staff", "H26.101", today().plusDays(6), null))); // the control
        assertThat(refusal(first, () -> request.request(wanted("leader", "H26.101", today().minusDays(1), null))))
                .isEqualTo(IdentityRefusal.ROLE_FROM_THE_PAST);
        assertThat(refusal(first, () -> request.request(wanted("leader", "H26.101", today(), today().minusDays(1)))))
                .isEqualTo(IdentityRefusal.ROLE_ENDS_FIRST);
    }

    private Wanted wanted(String role, String code, LocalDate from, @Nullable LocalDate until) {
        return new Wanted(account(officer), role, agency(code), from, until, "phân công mới");
    }

    private Actor official(String code, String role) {
        AgencyId agency = agency(code);
        AccountId account = accounts.add(AccountKind.OFFICIAL, "Người Thử", AccountState.ACTIVE, agency);
        if (!role.isEmpty()) grants.giveRole(account, role, agency, clock.instant());
        return new Actor(ActorKind.OFFICIAL, account, "Người Thử", agency, "");
    }

    private LocalDate today() {
        return AsOf.today(clock).day();
    }

    private AgencyId agency(String code) {
        return codes.carrier(AgencyCode.of(code), AsOf.today(clock))
                .orElseThrow()
                .id();
    }

    private static AccountId account(Actor actor) {
        return java.util.Objects.requireNonNull(actor.account());
    }

    private static <T> T as(Actor actor, Supplier<T> what) {
        return Actors.as(actor, what);
    }

    private static void run(Actor actor, Runnable what) {
        Actors.as(actor, what);
    }

    private static Refusal refusal(Actor actor, Runnable what) {
        return catchThrowableOfType(Refused.class, () -> Actors.as(actor, what)).refusal();
    }
}
