package vn.motcua.audit.verify;

/**
 * Something that is not as it was signed.
 *
 * @param kind what is wrong
 * @param from the first place in the log (or number of the checkpoint) that it can be
 * @param to the place after the last that it can be; {@code from + 1} where it is known exactly
 */
public record Finding(Kind kind, long from, long to) {

    /** What can be wrong. */
    public enum Kind {
        /** The entry is not what it was. */
        ALTERED("đã bị sửa", "was altered"),
        /** The entry is gone. */
        MISSING("đã bị xoá", "is missing"),
        /** The entry was put in later. */
        INSERTED("bị chèn thêm", "was inserted"),
        /** The entry stands in another's place. */
        REORDERED("bị đổi chỗ", "was moved"),
        /** The log ends here, and did not when it was signed. */
        TRUNCATED("và mọi mục sau nó đã bị cắt bỏ", "and all after it were cut off"),
        /** Whoever changed the log made the whole tree anew: what lies before is as it was signed, and one of these is not. */
        REWRITTEN("đã bị sửa, xoá, chèn hoặc đổi chỗ, và cây băm bị tính lại", "was changed, and the tree made anew"),
        /** The entries are what they were; the stored hashes are not. */
        TREE("còn nguyên, nhưng mã băm lưu trong cây đã bị sửa", "is intact, but its stored hash was altered"),
        /** A checkpoint that no trusted key signed. */
        CHECKPOINT("không có chữ ký đúng", "has no valid signature"),
        /** A checkpoint that does not follow the one before: one is missing, or two histories were signed. */
        CHECKPOINT_CHAIN("không nối tiếp điểm trước nó", "does not follow the one before"),
        /** Two histories were signed: the outside checkpoint belongs to another. */
        FORK("của bên ngoài thuộc một lịch sử khác", "from outside belongs to another history");

        private final String vietnamese;
        private final String english;

        Kind(String vietnamese, String english) {
            this.vietnamese = vietnamese;
            this.english = english;
        }

        /** True if {@code from} counts checkpoints and not entries. */
        boolean ofCheckpoint() {
            return this == CHECKPOINT || this == CHECKPOINT_CHAIN || this == FORK;
        }
    }

    static Finding at(Kind kind, long place) {
        return new Finding(kind, place, place + 1);
    }

    /** True if the other is the same, told closer. */
    boolean contains(Finding closer) {
        return from <= closer.from && closer.to <= to && closer.to - closer.from < to - from;
    }

    /** In both languages. */
    public String text() {
        boolean exact = to == from + 1;
        String where = "#" + from + (exact ? "" : "–#" + (to - 1));
        if (kind.ofCheckpoint())
            return "Điểm kiểm tra " + where + " " + kind.vietnamese + " / checkpoint " + where + " " + kind.english;
        return (exact ? "Mục " + where : "Một trong các mục " + where) + " " + kind.vietnamese + " / "
                + (exact ? "entry " + where : "one of the entries " + where) + " " + kind.english;
    }
}
