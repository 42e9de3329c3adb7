package vn.motcua.audit.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The leaves from one (inclusive) to another (exclusive), as they lie together under one node when a tree is split as RFC 6962 splits it.
 *
 * @param from the first leaf
 * @param to the leaf after the last
 */
record Range(long from, long to) {

    /** The full subtrees that it is made of, from left to right: at most one of each size, the largest first. */
    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        for (long at = from; at < to; ) {
            int level = 63 - Long.numberOfLeadingZeros(to - at);
            nodes.add(new Node(level, at >> level));
            at += 1L << level;
        }
        return nodes;
    }

    /** The hash of the node above these leaves. */
    Hash hash(Function<Node, Hash> hashes) {
        List<Node> nodes = nodes();
        if (nodes.isEmpty()) return Hash.EMPTY;
        Hash hash = hashes.apply(nodes.removeLast());
        while (!nodes.isEmpty()) hash = Hash.node(hashes.apply(nodes.removeLast()), hash);
        return hash;
    }

    long size() {
        return to - from;
    }

    /** Where it is split: the left part is the largest power of two smaller than the whole. */
    long split() {
        return from + Long.highestOneBit(size() - 1);
    }

    Range left() {
        return new Range(from, split());
    }

    Range right() {
        return new Range(split(), to);
    }
}
