package vn.motcua.audit.checkpoint;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.tree.Hash;

/**
 * What the log says of itself at one moment. The written form is the body of a signed note: origin, size and root on the first three lines, as
 * witnesses of transparency logs read it, then our own.
 *
 * @param origin the log's name
 * @param size leaves in the tree
 * @param root the root over them
 * @param number counts checkpoints from 1, without gaps
 * @param time the database's time
 * @param previous the hash of the text of the checkpoint before; null for the first
 */
public record Checkpoint(
        String origin,
        long size,
        Hash root,
        long number,
        Instant time,
        @Nullable Hash previous) {

    private static final int LINES = 6;

    /** The written form, which is signed. */
    public String text() {
        return "%s\n%d\n%s\nnumber %d\ntime %s\nprevious %s\n"
                .formatted(origin, size, root, number, time, previous == null ? "none" : previous);
    }

    /** The hash by which the next checkpoint refers to this one. */
    public Hash hash() {
        return hash(text());
    }

    /** The hash of a checkpoint's text. */
    public static Hash hash(String text) {
        return Hash.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if it is not exactly what {@link #text} writes
     */
    public static Checkpoint parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != LINES) throw new IllegalArgumentException("a checkpoint has six lines");
        try {
            String previous = after("previous ", lines.get(5));
            Checkpoint read = new Checkpoint(
                    lines.get(0),
                    Long.parseLong(lines.get(1)),
                    Hash.parse(lines.get(2)),
                    Long.parseLong(after("number ", lines.get(3))),
                    Instant.parse(after("time ", lines.get(4))),
                    previous.equals("none") ? null : Hash.parse(previous));
            if (!read.text().equals(text)) throw new IllegalArgumentException("not in its one written form");
            return read;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String after(String word, String line) {
        if (!line.startsWith(word)) throw new IllegalArgumentException("a line begins with " + word);
        return line.substring(word.length());
    }
}
