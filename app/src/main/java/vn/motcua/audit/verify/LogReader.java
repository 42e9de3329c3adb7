package vn.motcua.audit.verify;

import org.jspecify.annotations.Nullable;
import vn.motcua.audit.tree.Hash;

/** What is told of a log when it is read from its beginning: keys first, then entries, each checkpoint behind the last entry it speaks of. */
public interface LogReader {

    /** A key that is said to have signed, in its published form. */
    void key(String text);

    /**
     * The next place in the log.
     *
     * @param leaf its number: 0, 1, 2, …
     * @param json the line's canonical form; null where the line is missing
     * @param hash the leaf's hash as the tree has it; null where the tree has none
     */
    void entry(long leaf, @Nullable String json, @Nullable Hash hash);

    /** A checkpoint, as the signed note that it is. */
    void checkpoint(String note);

    /** A hash inside the stored tree that is not the hash of what lies below it. */
    void brokenNode(int level, long index);
}
