package vn.motcua.identity.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.identity.account.SignInName;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Refused;
import vn.motcua.testing.ModuleTest;

/** Guessing is slow, and only for those who guess. */
@ModuleTest
class SignInPaceModuleTests {

    private static final Network ATTACKER = Network.of("203.0.113.7");
    private static final Network ELSEWHERE = Network.of("198.51.100.9");

    @Autowired
    private SignInPace pace;

    @Autowired
    private Attempts attempts;

    @Autowired
    private KnownDevices devices;

    @Autowired
    private AccountRepository accounts;

    @Test
    void afterFiveTriesEachOneWaitsLongerThanTheOneBefore() {
        SignInName name = SignInName.of("pace.one@test");
        tries(6, name, ATTACKER, Optional.empty());
        assertThatThrownBy(() -> pace.password(name, ATTACKER, Optional.empty()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat((Long) refused.args().getFirst()).isBetween(1L, 2L));
    }

    @Test
    void whoeverComesFromElsewhereIsNotHindered() {
        SignInName name = SignInName.of("pace.two@test");
        exhaust(name, ATTACKER);
        pace.password(name, ELSEWHERE, Optional.empty());
    }

    @Test
    void theOwnersDeviceIsNotHinderedEvenInTheSameNetwork() {
        SignInName name = SignInName.of("pace.three@test");
        AccountId account = accounts.add(AccountKind.BUSINESS, "Công ty Thử", AccountState.ACTIVE, null);
        accounts.addName(account, name);
        devices.remember(account, "device-of-the-owner");
        exhaust(name, ATTACKER);
        pace.password(name, ATTACKER, Optional.of("device-of-the-owner"));
        assertThatThrownBy(() -> pace.password(name, ATTACKER, Optional.of("some-other-device")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aDeviceOfOneAccountIsAStrangerToAnother() {
        AccountId account = accounts.add(AccountKind.BUSINESS, "Công ty Khác", AccountState.ACTIVE, null);
        accounts.addName(account, SignInName.of("pace.four@test"));
        devices.remember(account, "device-four");
        assertThat(devices.knows(SignInName.of("pace.four@test"), "device-four"))
                .isTrue();
        assertThat(devices.knows(SignInName.of("pace.five@test"), "device-four"))
                .isFalse();
    }

    @Test
    void oneNetworkThatTriesManyNamesIsSlowedDown() {
        Network network = Network.of("192.0.2.55");
        long taken = IntStream.range(0, 100)
                .filter(i -> takes(SignInName.of("stuffing." + i + "@test"), network))
                .count();
        assertThat(taken).isBetween(40L, 42L);
    }

    @Test
    void rightPasswordsDoNotUseAnOfficesNetworkUp() {
        Network office = Network.of("192.0.2.99");
        for (int i = 0; i < 100; i++)
            pace.right(pace.password(SignInName.of("office." + i + "@test"), office, Optional.empty()));
    }

    @Test
    void aBurstAtOnceGetsNoMoreThanOneAfterTheOther() throws Exception {
        SignInName name = SignInName.of("pace.burst@test");
        Network network = Network.of("192.0.2.10");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> results =
                    threads.invokeAll(Stream.<Callable<Boolean>>generate(() -> () -> takes(name, network))
                            .limit(30)
                            .toList());
            long taken = 0;
            for (Future<Boolean> result : results) if (result.get()) taken++;
            assertThat(taken).isEqualTo(6);
        }
    }

    @Test
    void anEvenRateLetsABurstThroughAndThenOneAtATime() {
        Duration each = Duration.ofSeconds(100);
        for (int i = 0; i < 3; i++) assertThat(attempts.take("even", 3, each)).isEmpty();
        assertThat(attempts.take("even", 3, each))
                .hasValueSatisfying(
                        wait -> assertThat(wait).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(102)));
        attempts.giveBack("even", each);
        assertThat(attempts.take("even", 3, each)).isEmpty();
    }

    private void exhaust(SignInName name, Network network) {
        while (takes(name, network)) tries(0, name, network, Optional.empty());
    }

    private boolean takes(SignInName name, Network network) {
        try {
            pace.password(name, network, Optional.empty());
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private void tries(int times, SignInName name, Network network, Optional<String> device) {
        for (int i = 0; i < times; i++) pace.password(name, network, device);
    }
}
