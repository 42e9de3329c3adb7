package vn.motcua.vault.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A file, sealed as it is read: pieces of 64 KiB, each with a check of its own that also says which piece it is and whether it is the last, so that pieces
 * can be neither changed, moved nor cut off. The key serves one file alone, so that counting nonces are safe.
 */
final class SealingStream extends InputStream {

    static final int PIECE = 1 << 16;
    static final int TAG = 16;
    private static final int NONCE = 12;

    private final InputStream plain;
    private final SecretKeySpec key;
    private final MessageDigest hash = sha256();
    private byte[] ahead;
    private byte[] sealed = new byte[0];
    private int at;
    private long piece;
    private long length;
    private boolean ended;

    SealingStream(InputStream plain, byte[] key) throws IOException {
        this.plain = plain;
        this.key = new SecretKeySpec(key, "AES");
        this.ahead = plain.readNBytes(PIECE);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (most == 0) return 0;
        if (at == sealed.length && !next()) return -1;
        int given = Math.min(most, sealed.length - at);
        System.arraycopy(sealed, at, into, from, given);
        at += given;
        return given;
    }

    @Override
    public void close() throws IOException {
        plain.close();
    }

    /** How many bytes were sealed. */
    long length() {
        return length;
    }

    /** SHA-256 of what was sealed, in hexadecimal; once all was read. */
    String sha256Hex() {
        return HexFormat.of().formatHex(hash.digest());
    }

    private boolean next() throws IOException {
        if (ended) return false;
        byte[] now = ahead;
        ahead = now.length < PIECE ? new byte[0] : plain.readNBytes(PIECE);
        ended = ahead.length == 0;
        hash.update(now);
        length += now.length;
        sealed = run(Cipher.ENCRYPT_MODE, key, piece++, ended, now);
        at = 0;
        return true;
    }

    static byte[] run(int mode, SecretKeySpec key, long piece, boolean last, byte[] data) throws IOException {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] nonce = ByteBuffer.allocate(NONCE)
                    .putInt(last ? 1 : 0)
                    .putLong(piece)
                    .array();
            cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
            return cipher.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IOException("a sealed file cannot be " + (mode == Cipher.ENCRYPT_MODE ? "made" : "opened"), e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
