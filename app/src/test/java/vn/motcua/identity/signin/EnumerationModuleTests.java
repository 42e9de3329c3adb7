package vn.motcua.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.factor.Passwords;
import vn.motcua.identity.guard.Network;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Refused;
import vn.motcua.testing.ModuleTest;

/** Neither words nor time tell which names have accounts (F11). */
@ModuleTest
class EnumerationModuleTests {

    private static final int ROUNDS = 60;
    private static final double MOST_MILLIS = 5;

    @Autowired
    private SignInWithPassword signIn;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private Passwords passwords;

    private int next;

    @Test
    void theSameIsSaidOfAWrongPasswordAnUnknownNameAndAClosedAccount() {
        account("known.one@test", AccountState.ACTIVE);
        account("closed.one@test", AccountState.DISABLED);
        assertThat(List.of(
                        refusal("known.one@test", "wrong"),
                        refusal("nobody.one@test", "wrong"),
                        refusal("closed.one@test", "con ngựa đứng trong mưa")))
                .containsOnly(IdentityRefusal.SIGN_IN_FAILED);
        assertThat(signIn.signIn("known.one@test", "con ngựa đứng trong mưa", network(), Optional.empty())
                        .usable())
                .isTrue(); // the control
    }

    @Test
    void anUnknownNameTakesAsLongAsAKnownOne() {
        account("known.two@test", AccountState.ACTIVE);
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            known.add(time("known.two@test"));
            unknown.add(time("nobody." + i + "@test"));
        }
        double millis = Math.abs(median(known) - median(unknown)) / 1e6;
        assertThat(millis).as("difference of the medians, ms").isLessThanOrEqualTo(MOST_MILLIS);
    }

    private long time(String name) {
        long start = System.nanoTime();
        refusal(name, "wrong-wrong-wrong");
        return System.nanoTime() - start;
    }

    private Object refusal(String name, String password) {
        return catchThrowableOfType(Refused.class, () -> signIn.signIn(name, password, network(), Optional.empty()))
                .refusal();
    }

    /** Each try from somewhere else, so that none has to wait. */
    private Network network() {
        String place = getClass().getSimpleName() + next++;
        return new Network(place, place);
    }

    private void account(String name, AccountState state) {
        AccountId account = accounts.add(AccountKind.BUSINESS, "Công ty Thử", state, null);
        accounts.addName(account, SignInName.of(name));
        passwords.set(account, "con ngựa đứng trong mưa");
    }

    private static long median(List<Long> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }
}
