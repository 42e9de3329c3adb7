package vn.motcua.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.guard.Network;
import vn.motcua.kernel.Refused;
import vn.motcua.testing.ModuleTest;

/** Opening an account tells nobody who has one (F11). */
@ModuleTest
class RegisterModuleTests {

    private static final String PASSWORD = "thuyền về bến vắng chiều";
    private static final int ROUNDS = 40;
    private static final double MOST_MILLIS = 5;

    @Autowired
    private Register register;

    @Autowired
    private SignInWithPassword signIn;

    @Autowired
    private AccountRepository accounts;

    @Test
    void whoOpensAnAccountSignsInWithIt() {
        SignInName number = SignInName.of("079200000001");
        register.register(AccountKind.CITIZEN, "Đoàn Văn Thử", number, PASSWORD);
        Account account = signIn.signIn(number.value(), PASSWORD, network("a"), Optional.empty());
        assertThat(account.name()).isEqualTo("Đoàn Văn Thử");
        assertThat(account.kind()).isEqualTo(AccountKind.CITIZEN);
    }

    @Test
    void aSecondTimeNothingHappensAndNothingIsSaid() {
        SignInName number = SignInName.of("079200000002");
        register.register(AccountKind.CITIZEN, "Đoàn Văn Thật", number, PASSWORD);
        register.register(AccountKind.CITIZEN, "Kẻ Khác", number, "cánh diều no gió bay cao");
        assertThat(accounts.named(number).orElseThrow().name()).isEqualTo("Đoàn Văn Thật");
        assertThatThrownBy(
                        () -> signIn.signIn(number.value(), "cánh diều no gió bay cao", network("b"), Optional.empty()))
                .isInstanceOf(Refused.class);
        assertThat(signIn.signIn(number.value(), PASSWORD, network("c"), Optional.empty())
                        .usable())
                .as("the control")
                .isTrue();
    }

    @Test
    void neitherDoesTheTimeTell() {
        SignInName known = SignInName.of("079200000003");
        register.register(AccountKind.CITIZEN, "Đoàn Văn Thật", known, PASSWORD);
        List<Long> taken = new ArrayList<>();
        List<Long> free = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            taken.add(time(known));
            free.add(time(SignInName.of("0792001000" + (10 + i))));
        }
        double millis = Math.abs(median(taken) - median(free)) / 1e6;
        assertThat(millis).as("difference of the medians, ms").isLessThanOrEqualTo(MOST_MILLIS);
    }

    private long time(SignInName number) {
        long start = System.nanoTime();
        register.register(AccountKind.CITIZEN, "Đoàn Văn Thử", number, PASSWORD);
        return System.nanoTime() - start;
    }

    private static long median(List<Long> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    private static Network network(String place) {
        return new Network("register-" + place, "register-" + place);
    }
}
