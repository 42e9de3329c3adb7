package vn.motcua.identity.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actor;
import vn.motcua.testing.RunningTest;

/** Who may do what where, in the demo nation. */
@RunningTest
class GrantedAccessTests {

    private static final String EDIT = "directory.edit";
    private static final String SEE = "directory.see-staff";

    @Autowired
    private Access access;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private AgencyCodes codes;

    @Autowired
    private GiveRole roles;

    @Autowired
    private Clock clock;

    @Test
    void aGrantHoldsForTheAgencyAndAllBelowItAndNowhereElse() {
        Actor thu = actor(DemoPerson.THU);
        for (String code : new String[] {"H26", "H26.3", "H26.101", "H26.101.1"})
            assertThat(access.allows(thu, EDIT, agency(code))).as(code).isTrue();
        for (String code : new String[] {"H41", "H41.101", "G22", "H17.3"})
            assertThat(access.allows(thu, EDIT, agency(code))).as(code).isFalse();
        assertThat(access.scope(thu, EDIT).roots()).containsExactly(agency("H26"));
    }

    @Test
    void aGrantBelowSaysNothingOfWhatStandsAboveOrBeside() {
        Actor mai = actor(DemoPerson.MAI);
        assertThat(access.allows(mai, SEE, agency("H26.101"))).isTrue();
        assertThat(access.allows(mai, SEE, agency("H26"))).isFalse();
        assertThat(access.allows(mai, SEE, agency("H26.102"))).isFalse();
        assertThat(access.allows(mai, EDIT, agency("H26.101"))).isFalse();
    }

    @Test
    void whoActsForOneAgencyHoldsNothingOfAnother() {
        Actor thu = actor(DemoPerson.THU);
        Actor elsewhere = new Actor(thu.kind(), thu.account(), thu.name(), agency("H41"), "");
        Actor below = new Actor(thu.kind(), thu.account(), thu.name(), agency("H26.101"), "");
        assertThat(access.scope(elsewhere, EDIT).isEmpty()).isTrue();
        assertThat(access.scope(below, EDIT).isEmpty()).isTrue();
    }

    @Test
    void theNationsAdministratorMayEverythingAndACitizenNothing() {
        assertThat(access.scope(actor(DemoPerson.YEN), EDIT).nation()).isTrue();
        assertThat(access.allows(actor(DemoPerson.LAN), SEE, agency("H26"))).isFalse();
        assertThat(access.allows(actor(DemoPerson.LAN), SEE, null)).isFalse();
        assertThat(access.allows(Actor.ANONYMOUS, SEE, null)).isFalse();
        assertThat(access.allows(actor(DemoPerson.THU), "no.such-permission", null))
                .isFalse();
    }

    @Test
    void aRoleThatWasTakenBackIsGoneAtOnce() {
        Actor khai = actor(DemoPerson.KHAI);
        Actors.operator(() ->
                roles.give(java.util.Objects.requireNonNull(khai.account()), "directory-editor", agency("H26.3")));
        assertThat(access.allows(khai, EDIT, agency("H26.3"))).isTrue();
        Actors.operator(() ->
                roles.take(java.util.Objects.requireNonNull(khai.account()), "directory-editor", agency("H26.3")));
        assertThat(access.allows(khai, EDIT, agency("H26.3"))).isFalse();
    }

    private Actor actor(DemoPerson person) {
        Account account = accounts.named(SignInName.of(person.signInName())).orElseThrow();
        return new Actor(account.kind().actor(), account.id(), account.name(), account.agency(), "");
    }

    private AgencyId agency(String code) {
        return codes.carrier(AgencyCode.of(code), AsOf.today(clock))
                .orElseThrow()
                .id();
    }

    private static final class Actors {
        static void operator(Runnable what) {
            vn.motcua.kernel.access.Actors.as(Actor.OPERATOR, what);
        }
    }
}
