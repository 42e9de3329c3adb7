package vn.motcua.conformance.mapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.testing.Says;
import vn.motcua.testing.TurnedClock;

/** Section 2: how long a session lives, told by a clock that the test turns. */
@Import(SessionLifeTests.Turned.class)
@TestPropertySource(properties = "motcua.dossier.partner.sessions-every=100ms")
class SessionLifeTests extends MapiTest {

    @Autowired
    @SuppressWarnings("NullAway.Init") // given before each test
    private TurnedClock clock;

    @BeforeEach
    void haveTimeInHand() {
        portal = new TurnedPortal(portal, clock);
    }

    @Test
    @Says({"2 OpenCPS reuses a session for 10 minutes without looking", "14.1 session used after 11 minutes"})
    void aSessionIsGoodAfterElevenMinutes() {
        Site site = province();
        portal.pass(Duration.ofMinutes(11));
        site.ask("LayDanhMucGioiTinh").succeeded();
    }

    @Test
    @Says("2 30 minutes")
    void aSessionIsGoodForHalfAnHour() {
        Site site = province();
        portal.pass(Duration.ofMinutes(29));
        site.ask("LayDanhMucGioiTinh").succeeded();
    }

    @Test
    @Says("2 counted from the last use")
    void eachUseCountsAnew() {
        Site site = province();
        for (int i = 0; i < 5; i++) {
            portal.pass(Duration.ofMinutes(25));
            site.ask("LayDanhMucGioiTinh").succeeded();
        }
    }

    @Test
    @Says({"2 30 minutes, counted from the last use", "3 -2: session missing or expired"})
    void aSessionThatNobodyUsedEnds() {
        Site site = province();
        portal.pass(Duration.ofMinutes(33)); // uses may be written down by the minute
        site.ask("LayDanhMucGioiTinh").failed("-2");
        assertThat(site.sister().ask("LayDanhMucGioiTinh").succeeded().done()).isTrue();
    }

    @Test
    @Says("2 a new login must not end older sessions, nor lengthen them")
    void anotherSitesUseDoesNotKeepASessionAlive() {
        Site site = province();
        Site sister = site.sister();
        sister.session();
        for (int i = 0; i < 2; i++) {
            portal.pass(Duration.ofMinutes(20));
            sister.ask("LayDanhMucGioiTinh").succeeded();
        }
        site.ask("LayDanhMucGioiTinh").failed("-2");
    }

    /** An application whose time this test turns. */
    @TestConfiguration
    static class Turned {
        @Bean
        @Primary
        TurnedClock turnedClock(DatabaseClock clock) {
            return new TurnedClock(clock);
        }
    }
}
