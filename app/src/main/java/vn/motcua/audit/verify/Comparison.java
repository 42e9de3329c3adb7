package vn.motcua.audit.verify;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.checkpoint.Checkpoint;
import vn.motcua.audit.checkpoint.NoteKey;
import vn.motcua.audit.tree.Hash;

/**
 * What two witnesses find when they lay their checkpoints side by side. A log that shows each of them another history has signed two checkpoints
 * with one number, or one that does not follow what the other witness holds: a proof that nobody can talk away.
 *
 * @param outcome what was found
 * @param number the checkpoint at which the histories part; 0 if they do not
 * @param common checkpoints that one side holds and that the other's bear out
 */
public record Comparison(Outcome outcome, long number, long common) {

    /** What can be found. */
    public enum Outcome {
        /** Both hold parts of one history. */
        SAME_HISTORY,
        /** Two histories were signed. */
        FORK,
        /** No checkpoint of one touches any of the other: the witnesses must exchange more. */
        NOTHING_IN_COMMON
    }

    /**
     * Compares.
     *
     * @throws IllegalArgumentException if a checkpoint is signed by no key that is believed
     */
    public static Comparison of(LogSource one, LogSource other, List<NoteKey> keys) throws IOException, SQLException {
        Held first = new Held(keys);
        one.read(first);
        Held second = new Held(first.keysFor(keys));
        other.read(second);
        long common = 0;
        for (Checkpoint held : first.checkpoints.values()) {
            Boolean borne = borne(held, second.checkpoints);
            if (Boolean.FALSE.equals(borne)) return new Comparison(Outcome.FORK, held.number(), common);
            if (Boolean.TRUE.equals(borne)) common++;
        }
        return new Comparison(common > 0 ? Outcome.SAME_HISTORY : Outcome.NOTHING_IN_COMMON, 0, common);
    }

    /** True if the other side holds the same, or its neighbour that fits; false if it holds what contradicts; null if it holds neither. */
    private static @Nullable Boolean borne(Checkpoint held, NavigableMap<Long, Checkpoint> others) {
        Checkpoint same = others.get(held.number());
        if (same != null) return same.text().equals(held.text());
        Checkpoint after = others.get(held.number() + 1);
        if (after != null) return Objects.equals(after.previous(), held.hash());
        Checkpoint before = others.get(held.number() - 1);
        return before == null ? null : Objects.equals(held.previous(), before.hash());
    }

    /** In both languages. */
    public String text() {
        return switch (outcome) {
            case SAME_HISTORY ->
                "Cùng một lịch sử: %1$d điểm kiểm tra khớp nhau / one history: %1$d checkpoints agree"
                        .formatted(common);
            case FORK ->
                "HAI LỊCH SỬ KHÁC NHAU đã được ký, từ điểm kiểm tra #%1$d / TWO HISTORIES were signed, from checkpoint #%1$d on"
                        .formatted(number);
            case NOTHING_IN_COMMON ->
                "Không có điểm kiểm tra nào liền nhau; hãy trao đổi thêm / no checkpoints touch; exchange more of them";
        };
    }

    /** What one witness holds. */
    private static final class Held implements LogReader {
        private final Trust trust;
        private final NavigableMap<Long, Checkpoint> checkpoints = new TreeMap<>();
        private final List<NoteKey> named = new ArrayList<>();

        Held(List<NoteKey> keys) {
            trust = new Trust(keys);
        }

        /** Where the auditor brought no key, both files must be signed by those that the first one names. */
        List<NoteKey> keysFor(List<NoteKey> given) {
            return given.isEmpty() ? named : given;
        }

        @Override
        public void key(String text) {
            trust.named(text);
            named.add(NoteKey.parse(text));
        }

        @Override
        public void checkpoint(String note) {
            Checkpoint read = trust.read(note)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "Có điểm kiểm tra không có chữ ký đúng / a checkpoint has no valid signature:\n" + note));
            checkpoints.put(read.number(), read);
        }

        @Override
        public void entry(long leaf, @Nullable String json, @Nullable Hash hash) {}

        @Override
        public void brokenNode(int level, long index) {}
    }
}
