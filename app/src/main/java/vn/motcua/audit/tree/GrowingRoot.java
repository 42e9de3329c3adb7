package vn.motcua.audit.tree;

import java.util.ArrayList;
import java.util.List;

/** The root of a tree that is read leaf by leaf, in the memory of a few hashes: the full subtrees so far, the largest first. */
public final class GrowingRoot {

    private final List<Hash> subtrees = new ArrayList<>();
    private long size;

    /** One leaf more. */
    public void add(Hash leaf) {
        Hash hash = leaf;
        for (long full = size; (full & 1) == 1; full >>= 1) hash = Hash.node(subtrees.removeLast(), hash);
        subtrees.add(hash);
        size++;
    }

    /** Leaves so far. */
    public long size() {
        return size;
    }

    /** The root of the tree so far. */
    public Hash root() {
        if (subtrees.isEmpty()) return Hash.EMPTY;
        Hash root = subtrees.getLast();
        for (int i = subtrees.size() - 2; i >= 0; i--) root = Hash.node(subtrees.get(i), root);
        return root;
    }
}
