package vn.motcua.signing.sheaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.directory.authority.Act;
import vn.motcua.directory.authority.Matter;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.Paging;
import vn.motcua.testing.RunningTest;

/** A worker that dies leaves its paper to the next one, and what it still believes to have done is not taken: one paper, one outcome. */
@RunningTest
class SheafLeaseModuleTests {

    /** Long after all that the application's own worker looks at. */
    private static final Instant LATER = Instant.parse("2190-01-01T00:00:00Z");

    @Autowired
    private Sheaves sheaves;

    @Test
    void aPaperHasOneWorkerAndOneOutcome() {
        AccountId account = new AccountId(UUID.randomUUID());
        UUID id = UUID.randomUUID();
        sheaves.add(id, account, new OfficialId(1), "Đỗ Quang Vinh", LATER);
        PaperAsked paper = asked();
        assertThat(sheaves.add(id, paper, LATER)).isTrue();
        assertThat(sheaves.add(id, paper, LATER)).as("under way already").isFalse();
        Instant until = LATER.plus(Duration.ofMinutes(2));
        Sheaves.Leased first = sheaves.lease(LATER, until).orElseThrow();
        assertThat(sheaves.lease(LATER.plusSeconds(60), until.plusSeconds(60)))
                .as("while the first has it")
                .isEmpty();
        Sheaves.Leased second =
                sheaves.lease(until.plusSeconds(1), until.plusSeconds(121)).orElseThrow();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.tries()).isEqualTo(2);
        assertThat(sheaves.signed(first, LATER))
                .as("the one that came back to life")
                .isFalse();
        sheaves.refused(first, "signing.refusal.SIGNING_FAILED", List.of(), LATER);
        assertThat(sheaves.signed(second, LATER)).isTrue();
        assertThat(sheaves.lease(until.plusSeconds(999), until.plusSeconds(9999)))
                .isEmpty();
        SheafView view = sheaves.find(id, account, new Paging(1, 10)).orElseThrow();
        assertThat(view.over()).isTrue();
        assertThat(view.signed()).isEqualTo(1);
        assertThat(sheaves.find(id, new AccountId(UUID.randomUUID()), new Paging(1, 10)))
                .as("somebody else's")
                .isEmpty();
    }

    @Test
    void aPaperOnWhichWorkersBreakIsGivenUp() {
        AccountId account = new AccountId(UUID.randomUUID());
        UUID id = UUID.randomUUID();
        Instant begun = LATER.plus(Duration.ofDays(9));
        sheaves.add(id, account, new OfficialId(1), "Đỗ Quang Vinh", begun);
        sheaves.add(id, asked(), begun);
        Instant now = begun;
        for (int i = 0; i < Sheaves.TRIES; i++) {
            assertThat(sheaves.lease(now, now.plusSeconds(120))).isPresent();
            now = now.plusSeconds(121);
        }
        assertThat(sheaves.lease(now, now.plusSeconds(120))).as("once more").isEmpty();
        sheaves.giveUp("signing.refusal.SIGNING_FAILED", now);
        assertThat(sheaves.find(id, account, new Paging(1, 10)).orElseThrow().refused())
                .isEqualTo(1);
    }

    @Test
    void whatWaitsIsTakenBackByWhoeverAskedForItAndWhatIsUnderWayGoesOn() {
        AccountId account = new AccountId(UUID.randomUUID());
        UUID id = UUID.randomUUID();
        Instant begun = LATER.plus(Duration.ofDays(90));
        sheaves.add(id, account, new OfficialId(1), "Đỗ Quang Vinh", begun);
        PaperAsked waits = asked();
        sheaves.add(id, asked(), begun);
        sheaves.add(id, waits, begun);
        Sheaves.Leased first = sheaves.lease(begun, begun.plusSeconds(30)).orElseThrow();
        String key = "signing.refusal.TAKEN_BACK";
        assertThat(sheaves.takeBack(id, new AccountId(UUID.randomUUID()), key, begun))
                .as("somebody else's")
                .isZero();
        assertThat(sheaves.takeBack(id, account, key, begun)).isEqualTo(1);
        assertThat(sheaves.takeBack(id, account, key, begun)).as("once more").isZero();
        assertThat(sheaves.signed(first, begun)).isTrue();
        SheafView view = sheaves.find(id, account, new Paging(1, 10)).orElseThrow();
        assertThat(view.over()).isTrue();
        assertThat(view.refused()).isEqualTo(1);
        assertThat(view.waiting()).isZero();
        assertThat(sheaves.add(id, waits, begun)).as("asked for again").isTrue();
        assertThat(sheaves.takeBack(id, account, key, begun)).isEqualTo(1);
    }

    /** A worker that lives keeps its paper; one that lost it gets nothing back by keeping on. */
    @Test
    void aLeaseIsRenewedByItsHolderOnly() {
        AccountId account = new AccountId(UUID.randomUUID());
        UUID id = UUID.randomUUID();
        Instant begun = LATER.plus(Duration.ofDays(120));
        sheaves.add(id, account, new OfficialId(1), "Đỗ Quang Vinh", begun);
        sheaves.add(id, asked(), begun);
        Sheaves.Leased first = sheaves.lease(begun, begun.plusSeconds(30)).orElseThrow();
        sheaves.renew(first, begun.plusSeconds(60));
        assertThat(sheaves.lease(begun.plusSeconds(40), begun.plusSeconds(70))).isEmpty();
        Sheaves.Leased second =
                sheaves.lease(begun.plusSeconds(61), begun.plusSeconds(91)).orElseThrow();
        sheaves.renew(first, begun.plusSeconds(999));
        assertThat(sheaves.lease(begun.plusSeconds(92), begun.plusSeconds(122)))
                .as("the one that came back to life kept nothing")
                .isPresent();
        sheaves.refused(second, "signing.refusal.SIGNING_FAILED", List.of(), begun);
        sheaves.takeBack(id, account, "signing.refusal.TAKEN_BACK", begun);
        sheaves.giveUp("signing.refusal.SIGNING_FAILED", begun.plus(Duration.ofDays(1)));
    }

    private static PaperAsked asked() {
        return new PaperAsked(
                "test.paper",
                UUID.randomUUID().toString(),
                "Văn bản thử",
                "/",
                new AgencyId(1),
                List.of(Matter.all(Act.SIGN)));
    }
}
