package vn.motcua.audit.tree;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Up to 32 hashes that stand side by side in the tree.
 *
 * @param level 0 for hashes of leaves, 1 for those of subtrees of 32 leaves, 2 of 1,024, …
 * @param n its place among the tiles of its level
 * @param hashes from left to right
 */
record Tile(int level, long n, List<Hash> hashes) {

    /** A tile's height: the levels of the tree that lie inside one. */
    static final int HEIGHT = 5;

    /** Hashes in a full tile. */
    static final int WIDTH = 1 << HEIGHT;

    /** Which tile one must have to know a node's hash. */
    record Place(int level, long n) {
        static Place of(Node node) {
            int level = node.level() / HEIGHT;
            return new Place(level, node.index() >> (HEIGHT - node.level() % HEIGHT));
        }
    }

    static Tile read(int level, long n, byte[] bytes) {
        List<Hash> hashes = new ArrayList<>(WIDTH);
        for (int i = 0; i < bytes.length / Hash.BYTES; i++) hashes.add(Hash.in(bytes, i));
        return new Tile(level, n, hashes);
    }

    byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(hashes.size() * Hash.BYTES);
        hashes.forEach(hash -> hash.writeTo(buffer));
        return buffer.array();
    }

    Place place() {
        return new Place(level, n);
    }

    boolean full() {
        return hashes.size() == WIDTH;
    }

    /** The hash over all of a full tile. */
    Hash top() {
        return hash(new Node((level + 1) * HEIGHT, n));
    }

    /** The hash of a node that lies in this tile or is its top. */
    Hash hash(Node node) {
        int up = node.level() - level * HEIGHT;
        long from = node.index() << up;
        Function<Node, Hash> own = leaf -> hashes.get((int) leaf.index());
        long first = from - n * WIDTH;
        return fold((int) first, 1 << up, own);
    }

    private static Hash fold(int from, int count, Function<Node, Hash> own) {
        if (count == 1) return own.apply(new Node(0, from));
        return Hash.node(fold(from, count / 2, own), fold(from + count / 2, count / 2, own));
    }
}
