package vn.motcua.audit;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import vn.motcua.audit.checkpoint.Notary;
import vn.motcua.audit.tree.Sequencer;

/** The thread that keeps the log lives as long as the application, however quickly it begins. */
class LogKeeperTests {

    @RepeatedTest(200)
    void theKeeperGoesOnAfterItsFirstRound() {
        Sequencer sequencer = mock(Sequencer.class);
        LogKeeper keeper = new LogKeeper(sequencer, mock(Notary.class), Duration.ofMillis(1), Duration.ofHours(1));
        keeper.start();
        verify(sequencer, timeout(5_000).atLeast(3)).run(); // one that ends at once brings in what waits a single time
        keeper.stop();
    }
}
