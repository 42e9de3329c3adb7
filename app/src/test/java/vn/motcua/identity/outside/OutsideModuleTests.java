package vn.motcua.identity.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.identity.seal.Seals;
import vn.motcua.kernel.AccountId;
import vn.motcua.portal.PublicAddress;
import vn.motcua.testing.ModuleTest;

/** What the demo's provider said holds in the demo alone, and no secret goes to a provider in clear. */
@ModuleTest
class OutsideModuleTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Seals seals;

    @Autowired
    private Clock clock;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private PublicAddress address;

    @Test
    void theDemosWordIsWorthNothingWhereTheDemoIsNotShown() {
        AccountId account = accounts.add(AccountKind.CITIZEN, "Người Minh Họa", AccountState.ACTIVE, null);
        Verifications shown = new Verifications(jdbc, seals, clock, true);
        Verifications real = new Verifications(jdbc, seals, clock, false);
        shown.keep(account, "demo", "outside-module-1");
        assertThat(shown.of(account)).isPresent();
        assertThat(shown.linked("demo", "outside-module-1")).contains(account);
        assertThat(real.of(account)).isEmpty();
        assertThat(real.linked("demo", "outside-module-1")).isEmpty();
    }

    @Test
    void theSecretGoesOverTlsOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> provider("http://vneid.example", false));
        assertThat(provider("https://vneid.example", false).there()).isTrue();
        assertThat(provider("", false).there()).isFalse();
    }

    private OutsideProvider provider(String configured, boolean demo) {
        return new OutsideProvider(
                address, JsonMapper.shared(), configured, "mot-cua", "secret", Duration.ofSeconds(5), demo);
    }
}
