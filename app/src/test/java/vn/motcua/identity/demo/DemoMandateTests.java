package vn.motcua.identity.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.mandate.HeldMandates;
import vn.motcua.kernel.access.Represented;
import vn.motcua.testing.RunningTest;

/** In the demo nation Phạm Quốc Hưng acts for Công ty TNHH Sen Vàng from the first start on. */
@RunningTest
class DemoMandateTests {

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private HeldMandates mandates;

    @Test
    void hungActsForSenVang() {
        var person = accounts.named(SignInName.of(DemoPerson.HUNG.signInName())).orElseThrow();
        assertThat(mandates.of(person.id()))
                .extracting(Represented::name)
                .containsExactly(DemoPerson.SEN_VANG.person());
    }
}
