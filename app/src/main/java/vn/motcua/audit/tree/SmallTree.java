package vn.motcua.audit.tree;

import java.util.List;

/** A tree of a few leaves, held in memory: for who has many things vouched for by one signature. */
public final class SmallTree {

    private final List<Hash> leaves;

    /** Over these leaves, in this order. */
    public SmallTree(List<Hash> leaves) {
        this.leaves = List.copyOf(leaves);
    }

    /** The root over all leaves. */
    public Hash root() {
        return hash(new Range(0, leaves.size()));
    }

    /** The hashes beside the way from a leaf up to the root; {@link ProofCheck#included} follows them. */
    public List<Hash> inclusion(int leaf) {
        return Paths.inclusion(leaf, leaves.size()).stream().map(this::hash).toList();
    }

    private Hash hash(Range range) {
        return range.hash(node -> full(node.index() << node.level(), node.level()));
    }

    private Hash full(long from, int level) {
        if (level == 0) return leaves.get((int) from);
        return Hash.node(full(from, level - 1), full(from + (1L << (level - 1)), level - 1));
    }
}
