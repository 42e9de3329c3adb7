package vn.motcua.signing.sheaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.directory.authority.Matter;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.text.Messages;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.pades.Evidence;
import vn.motcua.signing.pades.KeepSignature;
import vn.motcua.signing.pades.SignPdf;
import vn.motcua.signing.pades.SignedPdf;
import vn.motcua.signing.pades.SigningPeople;
import vn.motcua.signing.right.SigningRights;
import vn.motcua.signing.spi.PaperHolder;
import vn.motcua.signing.stamp.Outages;
import vn.motcua.signing.stamp.TimeStamps;
import vn.motcua.testing.RunningTest;

/** What one agency waits for, others do not; and what was held for a paper that is not signed after all is let go at once. */
@RunningTest
class SheafWorkerModuleTests {

    /** Long after all that the application's own worker looks at, and long before what other tests lease. */
    private static final Instant LATER = Instant.parse("2185-01-01T00:00:00Z");

    private static final String KIND = "test.sheaf-worker";
    private static final AgencyId ANOTHER = new AgencyId(987_654);

    @Autowired
    private Sheaves sheaves;

    @Autowired
    private SigningRights rights;

    @Autowired
    private SignPdf sign;

    @Autowired
    private KeepSignature keep;

    @Autowired
    private TimeStamps stamps;

    @Autowired
    private Evidence evidence;

    @Autowired
    private Outages outages;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Messages messages;

    @Autowired
    private SigningPeople people;

    @Test
    void whileANumberIsHeldOtherAgenciesAreSigned() {
        Asked asked = asked(LATER, SigningRefusal.NUMBER_HELD);
        Aside aside = new Aside();
        Sheaves.Leased first = lease(LATER, aside);
        assertThat(asked.worker().sign(first, aside)).as("others may go on").isTrue();
        assertThat(asked.letGo()).containsExactly(first.subject());
        Instant next = LATER.plusSeconds(20);
        assertThat(lease(next, aside).agency())
                .as("of those that waited longer none")
                .isEqualTo(ANOTHER);
        assertThat(lease(next, new Aside()).subject()).as("in the next round").isEqualTo(first.subject());
        assertThat(waits(asked)).as("it is waited for, and refused to nobody").isTrue();
        end(asked, next.plusSeconds(60));
    }

    @Test
    void withoutStampsNobodyIsSignedAndWhatCannotBeKeptHoldsUpItsKindOnly() {
        Instant begun = LATER.plus(Duration.ofDays(30));
        Asked stampless = asked(begun, SigningRefusal.STAMPS_AWAY);
        Aside aside = new Aside();
        assertThat(stampless.worker().sign(lease(begun, aside), aside)).isFalse();
        end(stampless, begun.plusSeconds(20));
        Instant later = begun.plus(Duration.ofDays(30));
        Asked unkept = asked(later, SigningRefusal.SIGNED_FILE_HELD);
        assertThat(unkept.worker().sign(lease(later, aside), aside)).isTrue();
        assertThat(aside.kinds()).containsExactly(KIND);
        assertThat(aside.agencies()).isEmpty();
        assertThat(sheaves.lease(later.plusSeconds(20), later.plusSeconds(50), aside)
                        .filter(one -> one.kind().equals(KIND)))
                .isEmpty();
        end(unkept, later.plusSeconds(60));
    }

    @Test
    void whatIsRefusedForGoodIsLetGoToo() {
        Instant begun = LATER.plus(Duration.ofDays(90));
        Asked asked = asked(begun, SigningRefusal.NO_KEY_OF_AGENCY);
        Aside aside = new Aside();
        Sheaves.Leased paper = lease(begun, aside);
        assertThat(asked.worker().sign(paper, aside)).isTrue();
        assertThat(asked.letGo()).containsExactly(paper.subject());
        assertThat(aside.agencies()).isEmpty();
        end(asked, begun.plusSeconds(20));
    }

    private record Asked(UUID sheaf, AccountId account, SheafWorker worker, List<String> letGo) {}

    /** A sheaf with a paper of the ward and, after it, one of another agency. */
    private Asked asked(Instant at, Refusal refusal) {
        AgencyId ward = people.agency("H26.101");
        OfficialId official = people.certified(ward, "Đỗ Quang Vinh");
        UUID id = UUID.randomUUID();
        AccountId account = new AccountId(UUID.randomUUID());
        sheaves.add(id, account, official, "Đỗ Quang Vinh", at);
        for (AgencyId agency : List.of(ward, ANOTHER))
            assertThat(sheaves.add(id, paper(agency), at)).isTrue();
        List<String> letGo = new ArrayList<>();
        PaperHolder holder = new Unopened(refusal, letGo);
        SheafWorker worker = new SheafWorker(
                sheaves,
                List.of(holder),
                rights,
                sign,
                keep,
                stamps,
                evidence,
                outages,
                transaction,
                messages,
                Clock.fixed(at, ZoneOffset.UTC));
        return new Asked(id, account, worker, letGo);
    }

    private static PaperAsked paper(AgencyId agency) {
        return new PaperAsked(
                KIND,
                UUID.randomUUID().toString(),
                "Văn bản thử",
                "/",
                agency,
                List.of(Matter.decide("G15-HT", "1.001193")));
    }

    private Sheaves.Leased lease(Instant at, Aside aside) {
        return sheaves.lease(at, at.plusSeconds(30), aside).orElseThrow();
    }

    private boolean waits(Asked asked) {
        return sheaves.find(asked.sheaf(), asked.account(), new Paging(1, 10))
                        .orElseThrow()
                        .refused()
                == 0;
    }

    /** Leaves nothing that other tests would lease. */
    private void end(Asked asked, Instant at) {
        Instant when = at;
        while (true) {
            var next = sheaves.lease(when, when.plusSeconds(30));
            if (next.isEmpty()) break;
            sheaves.refused(next.get(), "signing.refusal.SIGNING_FAILED", List.of(), when);
            when = when.plusSeconds(60);
        }
        sheaves.takeBack(asked.sheaf(), asked.account(), "signing.refusal.TAKEN_BACK", at);
    }

    /** Papers that cannot be opened. */
    private record Unopened(Refusal refusal, List<String> letGo) implements PaperHolder {

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public byte[] open(String subject) {
            throw Refused.because(refusal);
        }

        @Override
        public Runnable keep(String subject, SignedPdf signed) {
            throw new IllegalStateException("nothing was signed");
        }

        @Override
        public void letGo(String subject) {
            letGo.add(subject);
        }
    }
}
