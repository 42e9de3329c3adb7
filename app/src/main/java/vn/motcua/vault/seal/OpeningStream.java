package vn.motcua.vault.seal;

import java.io.IOException;
import java.io.InputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** Opens what a {@link SealingStream} sealed. A piece is given out only once its check held; a file that was cut off ends in an error. */
final class OpeningStream extends InputStream {

    private final InputStream sealed;
    private final SecretKeySpec key;
    private byte[] ahead;
    private byte[] plain = new byte[0];
    private int at;
    private long piece;
    private boolean ended;

    OpeningStream(InputStream sealed, byte[] key) throws IOException {
        this.sealed = sealed;
        this.key = new SecretKeySpec(key, "AES");
        this.ahead = sealed.readNBytes(SealingStream.PIECE + SealingStream.TAG);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (most == 0) return 0;
        while (at == plain.length) if (!next()) return -1;
        int given = Math.min(most, plain.length - at);
        System.arraycopy(plain, at, into, from, given);
        at += given;
        return given;
    }

    @Override
    public void close() throws IOException {
        sealed.close();
    }

    private boolean next() throws IOException {
        if (ended) return false;
        byte[] now = ahead;
        ahead = sealed.readNBytes(SealingStream.PIECE + SealingStream.TAG);
        ended = ahead.length == 0;
        plain = SealingStream.run(Cipher.DECRYPT_MODE, key, piece++, ended, now);
        at = 0;
        return true;
    }
}
