package vn.motcua.identity.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.identity.grant.GrantRepository;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.testing.Routes;
import vn.motcua.testing.Routes.Policy;
import vn.motcua.testing.Routes.Route;
import vn.motcua.testing.RunningTest;
import vn.motcua.testing.TestSignIns;

/** For every route: nobody, a citizen, and an official who holds every permission in another agency stay outside (F7, F8, F9). */
@RunningTest
class AgencyBorderTests {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestSignIns signIns;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private GrantRepository grants;

    @Autowired
    private AgencyCodes codes;

    @Autowired
    private Clock clock;

    private Walk walk;

    @BeforeEach
    void people() {
        Caller nobody = new Caller(port).ready("/identity/sign-in");
        Caller citizen = new Caller(port)
                .with(signIns.sessionName(), signIns.signIn(DemoPerson.LAN))
                .ready("/status");
        walk = new Walk(nobody, citizen, official("H41"), agency("H26.101"));
    }

    @Test
    void nobodyEntersWhereTheyHaveNoBusiness() {
        assertThat(walk.complaints(Routes.of(context))).isEmpty();
    }

    @Test
    void theWalkFindsARouteThatIsOpenByMistake() {
        Route planted = new Route(
                "GET", "/status", Policy.REQUIRES, "no.such", "agency", false, "test", "Planted", Map.of(), Set.of());
        assertThat(walk.complaints(List.of(planted))).hasSize(3);
    }

    @Test
    void whatBelongsToOnePersonDoesNotExistForAnother() {
        Caller owner = new Caller(port)
                .with(signIns.sessionName(), signIns.signIn(DemoPerson.HA))
                .ready("/status");
        HttpResponse<String> page = owner.get("/identity/sessions");
        Matcher action = Pattern.compile("action=\"(/identity/sessions/[0-9a-f]{32}/end)\"")
                .matcher(page.body());
        assertThat(action.find()).isTrue();
        Caller other = new Caller(port)
                .with(signIns.sessionName(), signIns.signIn(DemoPerson.MAI))
                .ready("/status");
        assertThat(other.post(action.group(1), Map.of()).statusCode())
                .as("swapped")
                .isEqualTo(404);
        assertThat(owner.get("/identity/sessions").statusCode()).isEqualTo(200);
        assertThat(owner.post(action.group(1), Map.of()).statusCode())
                .as("the control")
                .isEqualTo(303);
    }

    private Caller official(String code) {
        AgencyId agency = agency(code);
        AccountId account = accounts.add(AccountKind.OFFICIAL, "Người Thử", AccountState.ACTIVE, agency);
        grants.giveRole(account, "administrator", agency, clock.instant());
        Account found = accounts.find(account).orElseThrow();
        return new Caller(port)
                .with(signIns.sessionName(), signIns.signIn(found))
                .ready("/status");
    }

    private AgencyId agency(String code) {
        return codes.carrier(AgencyCode.of(code), AsOf.today(clock))
                .orElseThrow()
                .id();
    }
}
