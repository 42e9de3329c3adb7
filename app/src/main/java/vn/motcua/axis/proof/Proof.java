package vn.motcua.axis.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A proof: the statement and the axis's seal over it.
 *
 * @param statement what is said, as canonical JSON
 * @param algorithm of the seal
 * @param signature the seal over {@link #sealed}
 * @param chain the certificates in DER: the axis's first, the root last
 */
public record Proof(String statement, String algorithm, byte[] signature, List<byte[]> chain) {

    /** The first line of what is sealed; also the name of the file's form. */
    public static final String FORM = "motcua-axis-proof-1";

    public Proof {
        chain = List.copyOf(chain);
    }

    static byte[] sealed(String statement) {
        return (FORM + "\n" + statement + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The file's text: one line. */
    public String text() {
        return ProofJson.write(this);
    }

    /** The file. */
    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /** True if the file calls itself a proof, whether it holds or not. */
    public static boolean isOne(byte[] file) {
        return new String(file, 0, Math.min(file.length, 60), StandardCharsets.UTF_8).startsWith("{\"form\":\"" + FORM);
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if it is not, byte for byte, what {@link #bytes} writes
     */
    public static Proof parse(byte[] file) {
        Proof read = ProofJson.read(file);
        if (!Arrays.equals(read.bytes(), file)) throw new IllegalArgumentException("not in its one written form");
        return read;
    }
}
