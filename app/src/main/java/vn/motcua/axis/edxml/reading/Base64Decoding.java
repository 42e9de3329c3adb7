package vn.motcua.axis.edxml.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;

/** Decodes base64 that comes in pieces, with line breaks and blanks anywhere; anything else is no base64. */
final class Base64Decoding {

    private static final int QUAD = 4;

    private final OutputStream out;
    private byte[] pending = new byte[0];
    private int count;
    private boolean padded;

    Base64Decoding(OutputStream out) {
        this.out = out;
    }

    /** The next characters. */
    void add(char[] characters, int from, int length) throws IOException {
        if (pending.length < count + length) pending = java.util.Arrays.copyOf(pending, count + length);
        for (int i = from; i < from + length; i++) {
            char c = characters[i];
            if (c == '\n' || c == '\r' || c == ' ' || c == '\t') continue;
            if (c > 127 || (padded && c != '=')) throw new NotBase64();
            padded |= c == '=';
            pending[count++] = (byte) c;
        }
        decode(count - count % QUAD);
    }

    /** The end. */
    void end() throws IOException {
        decode(count);
    }

    private void decode(int length) throws IOException {
        if (length == 0) return;
        try {
            out.write(Base64.getDecoder().decode(java.util.Arrays.copyOf(pending, length)));
        } catch (IllegalArgumentException e) {
            throw new NotBase64();
        }
        System.arraycopy(pending, length, pending, 0, count - length);
        count -= length;
    }

    /** What came is no base64. */
    static final class NotBase64 extends IOException {
        private static final long serialVersionUID = 1;

        NotBase64() {
            super("no base64");
        }
    }
}
