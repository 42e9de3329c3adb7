package vn.motcua.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.audit.tree.Hash;

/** Checkpoints in writing: one form only, signatures that hold for that form, keys that are read back. */
class CheckpointTests {

    private static final Checkpoint CHECKPOINT = new Checkpoint(
            "motcua-audit/test",
            42,
            Hash.leaf(new byte[] {1}),
            7,
            Instant.parse("2026-11-25T03:04:05.123456Z"),
            Hash.EMPTY);

    @Test
    void aCheckpointIsReadBackAsItWasWritten() {
        assertThat(Checkpoint.parse(CHECKPOINT.text())).isEqualTo(CHECKPOINT);
        assertThat(CHECKPOINT.text().lines().limit(2)).containsExactly("motcua-audit/test", "42");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n\n\n\n\n", "x\n1\ny\nnumber 1\ntime z\nprevious none\n"})
    void whatIsNoCheckpointIsRefused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNumberWrittenOtherwiseIsRefused() {
        assertThatThrownBy(() -> Checkpoint.parse(CHECKPOINT.text().replace("\n42\n", "\n042\n")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "EC"})
    void aSignatureHoldsForItsTextAndKeyOnly(String algorithm) throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        NoteKey key = new NoteKey(CHECKPOINT.origin(), pair.getPublic());
        SignedNote note = SignedNote.of(CHECKPOINT.text(), key, sign(pair, CHECKPOINT.text()));
        SignedNote read = SignedNote.parse(note.note());
        assertThat(read).isEqualTo(note);
        assertThat(read.signer(List.of(NoteKey.parse(key.text())))).contains(key);
        SignedNote altered = SignedNote.parse(note.note().replace("\n42\n", "\n43\n"));
        assertThat(altered.signer(List.of(key))).isEmpty();
        NoteKey other = new NoteKey(
                key.name(),
                KeyPairGenerator.getInstance(algorithm).generateKeyPair().getPublic());
        assertThat(read.signer(List.of(other))).isEmpty();
    }

    @Test
    void aWitnessMayAddItsLine() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        NoteKey key = new NoteKey(CHECKPOINT.origin(), pair.getPublic());
        SignedNote note = SignedNote.of(CHECKPOINT.text(), key, sign(pair, CHECKPOINT.text()));
        SignedNote witnessed = SignedNote.parse(note.note() + "\u2014 witness.example AAAAAAAA\n");
        assertThat(witnessed.signer(List.of(key))).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text\n", "text\n\nno dash\n", "text\n\n\u2014 unfinished"})
    void whatIsNoNoteIsRefused(String note) {
        assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a+b", "a+00000000+AQ==", "a+zz+%%", "a+00000000+BQAAAA=="})
    void whatIsNoKeyIsRefused(String key) {
        assertThatThrownBy(() -> NoteKey.parse(key)).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] sign(KeyPair pair, String text) throws Exception {
        Signature signature = Signature.getInstance(NoteKey.algorithm(pair.getPublic()));
        signature.initSign(pair.getPrivate());
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        return signature.sign();
    }
}
