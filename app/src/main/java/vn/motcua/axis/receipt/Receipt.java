package vn.motcua.axis.receipt;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import vn.motcua.audit.LogProof;
import vn.motcua.audit.tree.Hash;

/**
 * A receipt: the statement, its proof in the log, and the axis's seal over many receipts at once, with the way from this one up to what is
 * sealed.
 *
 * @param statement what is said, as canonical JSON
 * @param proof that the acceptance stands in the log
 * @param place this receipt's place among those sealed together
 * @param size how many were sealed together
 * @param path the hashes beside the way from this one to their root
 * @param algorithm of the seal
 * @param signature the seal over {@link #sealed}
 * @param chain the certificates in DER: the axis's first, the root last
 */
public record Receipt(
        String statement,
        LogProof proof,
        int place,
        int size,
        List<Hash> path,
        String algorithm,
        byte[] signature,
        List<byte[]> chain) {

    /** The first line of what is sealed; also the name of the file's form. */
    public static final String FORM = "motcua-axis-receipt-1";

    public Receipt {
        path = List.copyOf(path);
        chain = List.copyOf(chain);
    }

    /** The leaf of a receipt in the tree that is sealed: the statement and the line of the log together. */
    static Hash leaf(String statement, String line) {
        return Hash.leaf((statement + "\n" + line).getBytes(StandardCharsets.UTF_8));
    }

    /** What the axis signs: the root over the receipts, the checkpoint under which their lines stand, and the key of the log. */
    static byte[] sealed(Hash root, int size, String note, String key) {
        Hash checkpoint = Hash.of(note.getBytes(StandardCharsets.UTF_8));
        return "%s\nreceipts %d %s\ncheckpoint %s\nkey %s\n"
                .formatted(FORM, size, root, checkpoint, key)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The file's text: one line. The same receipt gives the same text. */
    public String text() {
        return ReceiptJson.write(this);
    }

    /** The file. */
    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if it is not, byte for byte, what {@link #bytes} writes
     */
    public static Receipt parse(byte[] file) {
        Receipt read = ReceiptJson.read(file);
        if (!Arrays.equals(read.bytes(), file)) throw new IllegalArgumentException("not in its one written form");
        return read;
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
