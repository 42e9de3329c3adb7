package vn.motcua.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.audit.checkpoint.Checkpoint;
import vn.motcua.audit.checkpoint.Notary.Outcome;
import vn.motcua.audit.checkpoint.SignedNote;
import vn.motcua.audit.tree.ProofCheck;

/** Checkpoints are signed when there is something new, hang together, and are refused to whoever rewrites the database. */
class NotaryModuleTests {

    @Test
    void checkpointsAreNumberedChainedSignedAndConsistent() {
        try (AuditWorld world = new AuditWorld()) {
            assertThat(world.notary().sign()).isEqualTo(Outcome.NOTHING_NEW);
            world.happenSigned("a", 5);
            assertThat(world.notary().sign()).isEqualTo(Outcome.NOTHING_NEW);
            world.happenSigned("b", 70);
            List<SignedNote> notes = world.checkpoints().after(0, 10);
            Checkpoint first = Checkpoint.parse(notes.get(0).text());
            Checkpoint second = Checkpoint.parse(notes.get(1).text());
            assertThat(notes)
                    .hasSize(2)
                    .allMatch(note -> note.signer(world.checkpoints().keys()).isPresent());
            assertThat(List.of(first.number(), first.size())).containsExactly(1L, 5L);
            assertThat(List.of(second.number(), second.size())).containsExactly(2L, 75L);
            assertThat(second.previous()).isEqualTo(first.hash());
            assertThat(first.previous()).isNull();
            assertThat(Duration.between(second.time(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
            assertThat(ProofCheck.consistent(5, 75, world.tree().consistency(5, 75), first.root(), second.root()))
                    .isTrue();
        }
    }

    @Test
    void theKeyOutlivesARestart() {
        try (AuditWorld world = new AuditWorld()) {
            world.happenSigned("a", 1);
            try (AuditWorld restarted = new AuditWorld(world.url, world.data)) {
                restarted.happenSigned("b", 1);
                assertThat(restarted.checkpoints().keys()).hasSize(1);
                assertThat(restarted.checkpoints().after(0, 10)).hasSize(2);
            }
        }
    }

    @Test
    void aRewrittenTreeGetsNoSignature() {
        try (AuditWorld world = new AuditWorld()) {
            world.happenSigned("a", 40);
            world.tamper(
                    "update audit.tile set hashes = sha256('x') || substring(hashes from 33) where level = 0 and n = 1");
            world.happen("b", 1);
            world.sequencer().run();
            assertThat(world.notary().sign()).isEqualTo(Outcome.NO_CONTINUATION);
            assertThat(world.checkpoints().after(0, 10)).hasSize(1);
        }
    }

    @Test
    void aTreeThatWasCutAndGrewAgainGetsNoSignatureUntilTheOperatorSaysSo() {
        try (AuditWorld world = new AuditWorld()) {
            world.happenSigned("a", 30);
            world.happenSigned("b", 10);
            world.tamper(
                    "delete from audit.checkpoint where number = 2",
                    "delete from audit.entry where leaf >= 30",
                    "delete from audit.tile where n > 0 or level > 0",
                    "update audit.tile set hashes = substring(hashes for 30 * 32)");
            world.happen("other history", 12);
            world.sequencer().run();
            assertThat(world.notary().sign()).isEqualTo(Outcome.NO_CONTINUATION);
            world.notary().forget();
            assertThat(world.notary().sign()).isEqualTo(Outcome.SIGNED);
        }
    }
}
