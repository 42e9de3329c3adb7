package vn.motcua.vault.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sealed files: what goes in comes out, whatever its length, and nothing that was changed, moved or cut off does. */
class SealingStreamTests {

    private static final int PIECE = SealingStream.PIECE + SealingStream.TAG;
    private final byte[] key = OwnerKeys.fresh();

    @Test
    void filesOfEveryLengthComeBack() throws IOException {
        for (int length : new int[] {
            0,
            1,
            SealingStream.PIECE - 1,
            SealingStream.PIECE,
            SealingStream.PIECE + 1,
            3 * SealingStream.PIECE,
            200_001
        }) {
            byte[] plain = bytes(length);
            assertThat(open(seal(plain))).as("length " + length).isEqualTo(plain);
        }
    }

    @Test
    void aChangedByteIsFoundWhereverItIs() throws IOException {
        byte[] sealed = seal(bytes(150_000));
        for (int at : new int[] {0, 70_000, sealed.length - 1}) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> open(changed)).as("byte " + at).isInstanceOf(IOException.class);
        }
    }

    @Test
    void whatWasCutOffOrMovedIsFound() throws IOException {
        byte[] sealed = seal(bytes(150_000));
        assertThatThrownBy(() -> open(Arrays.copyOf(sealed, 2 * PIECE))).isInstanceOf(IOException.class);
        byte[] moved = sealed.clone();
        System.arraycopy(sealed, 0, moved, PIECE, PIECE);
        System.arraycopy(sealed, PIECE, moved, 0, PIECE);
        assertThatThrownBy(() -> open(moved)).isInstanceOf(IOException.class);
    }

    @Test
    void anotherKeyOpensNothing() throws IOException {
        byte[] sealed = seal(bytes(100));
        assertThatThrownBy(() -> new OpeningStream(new ByteArrayInputStream(sealed), OwnerKeys.fresh()).readAllBytes())
                .isInstanceOf(IOException.class);
    }

    private byte[] seal(byte[] plain) throws IOException {
        return new SealingStream(new ByteArrayInputStream(plain), key).readAllBytes();
    }

    private byte[] open(byte[] sealed) throws IOException {
        return new OpeningStream(new ByteArrayInputStream(sealed), key).readAllBytes();
    }

    private static byte[] bytes(int length) {
        byte[] some = new byte[length];
        new Random(length).nextBytes(some);
        return some;
    }
}
