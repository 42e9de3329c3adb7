package vn.motcua.audit.tree;

import java.util.ArrayList;
import java.util.List;

/** Which hashes make up a proof (RFC 6962, sections 2.1.1 and 2.1.2), told as ranges of leaves. */
final class Paths {

    private Paths() {}

    /** That a leaf is in the tree of that size: the audit path, from the leaf upwards. */
    static List<Range> inclusion(long leaf, long size) {
        if (leaf < 0 || leaf >= size) throw new IllegalArgumentException("leaf " + leaf + " of " + size);
        List<Range> path = new ArrayList<>();
        for (Range at = new Range(0, size); at.size() > 1; ) {
            boolean left = leaf < at.split();
            path.addFirst(left ? at.right() : at.left());
            at = left ? at.left() : at.right();
        }
        return path;
    }

    /** That the tree of one size begins with the tree of another. */
    static List<Range> consistency(long from, long to) {
        if (from < 0 || from > to) throw new IllegalArgumentException("from " + from + " to " + to);
        List<Range> path = new ArrayList<>();
        if (from == 0 || from == to) return path;
        Range at = new Range(0, to);
        while (from != at.to()) {
            boolean left = from <= at.split();
            path.addFirst(left ? at.right() : at.left());
            at = left ? at.left() : at.right();
        }
        if (at.from() > 0) path.addFirst(at); // otherwise it is the old root, which the reader has
        return path;
    }
}
