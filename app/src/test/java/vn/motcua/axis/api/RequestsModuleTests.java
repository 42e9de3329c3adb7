package vn.motcua.axis.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.axis.AxisWorld;
import vn.motcua.axis.api.Requests.Found;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.Refused;
import vn.motcua.testing.ModuleTest;

/** One key, one sending (SR-04). */
@ModuleTest
class RequestsModuleTests {

    private static final byte[] HASH = new byte[32];
    private static final byte[] OTHER =
            new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

    @Autowired
    private Requests requests;

    @Autowired
    private JdbcClient jdbc;

    private long system;

    @BeforeEach
    void system(@Autowired ApplicationContext context) {
        AxisWorld world = new AxisWorld(context);
        Long made = world.caller(world.agency()).system();
        system = made == null ? 0 : made;
    }

    @Test
    void anAnswerIsGivenAgainAndAnotherBodyIsRefused() {
        requests.answered(mine("a"), "{}");
        assertThat(requests.begin(system, "a", HASH)).isEqualTo(new Found.Answered("{}"));
        assertThat(refusal(() -> requests.begin(system, "a", OTHER))).isEqualTo(ApiRefusal.REQUEST_KEY_REUSED);
    }

    @Test
    void aTwinThatRunsIsWaitedForAndWithAnotherBodyRefused() {
        mine("b");
        assertThat(refusal(() -> requests.begin(system, "b", HASH))).isEqualTo(ApiRefusal.REQUEST_RUNNING);
        assertThat(refusal(() -> requests.begin(system, "b", OTHER))).isEqualTo(ApiRefusal.REQUEST_KEY_REUSED);
    }

    @Test
    void ofManyAtOnceOneRuns() throws Exception {
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> tries = new ArrayList<>();
            for (int i = 0; i < 8; i++)
                tries.add(all.submit(() -> {
                    try {
                        return requests.begin(system, "c", HASH) instanceof Found.Mine;
                    } catch (Refused refused) {
                        return refused.refusal() != ApiRefusal.REQUEST_RUNNING;
                    }
                }));
            int running = 0;
            for (Future<Boolean> one : tries) if (one.get()) running++;
            assertThat(running).isEqualTo(1);
        }
    }

    @Test
    void whatWasRefusedIsForgotten() {
        requests.forget(mine("d"));
        assertThat(requests.begin(system, "d", OTHER)).isInstanceOf(Found.Mine.class);
    }

    /** The first died; when its lease is up, the next runs, and what the first would still say counts for nothing. */
    @Test
    void whatDiedIsTakenOver() {
        Requests.Running first = mine("e");
        jdbc.sql(
                        "update axis.api_request set running_until = now() - interval '1 second' where system = ? and request = 'e'")
                .param(system)
                .update();
        Requests.Running second = mine("e");
        assertThat(second.attempt()).isEqualTo(2);
        requests.forget(first);
        requests.answered(first, "first");
        assertThat(refusal(() -> requests.begin(system, "e", HASH))).isEqualTo(ApiRefusal.REQUEST_RUNNING);
        requests.answered(second, "second");
        assertThat(requests.begin(system, "e", HASH)).isEqualTo(new Found.Answered("second"));
    }

    @Test
    void answersAreForgottenAfterTheirTimeAndNotBefore() {
        requests.answered(mine("f"), "old");
        requests.answered(mine("g"), "new");
        jdbc.sql("update axis.api_request set first_at = now() - interval '31 days' where system = ? and request = 'f'")
                .param(system)
                .update();
        requests.clean();
        assertThat(requests.begin(system, "f", OTHER)).isInstanceOf(Found.Mine.class);
        assertThat(requests.begin(system, "g", HASH)).isEqualTo(new Found.Answered("new"));
    }

    private Requests.Running mine(String key) {
        return ((Found.Mine) requests.begin(system, key, HASH)).running();
    }

    private static Refusal refusal(ThrowingCallable what) {
        return catchThrowableOfType(Refused.class, what).refusal();
    }
}
