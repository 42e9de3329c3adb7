package vn.motcua.audit.tree;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Checks proofs with nothing but the proofs (RFC 9162, sections 2.1.3.2 and 2.1.4.2). */
public final class ProofCheck {

    private ProofCheck() {}

    /** True if the proof shows that the tree with that root has this leaf at this place. */
    public static boolean included(Hash leaf, long index, long size, List<Hash> proof, Hash root) {
        return root(leaf, index, size, proof).filter(root::equals).isPresent();
    }

    /** The root to which the proof leads from this leaf at this place; empty if the proof does not fit the place and the size. */
    public static Optional<Hash> root(Hash leaf, long index, long size, List<Hash> proof) {
        if (index < 0 || index >= size) return Optional.empty();
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : proof) {
            if (last == 0) return Optional.empty();
            if ((node & 1) == 1 || node == last) {
                hash = Hash.node(sibling, hash);
                int up = Long.numberOfTrailingZeros(node); // levels at which the node stands alone at the right edge
                node >>= up;
                last >>= up;
            } else {
                hash = Hash.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 ? Optional.of(hash) : Optional.empty();
    }

    /** True if the proof shows that the tree with the new root begins with the one that has the old root. */
    public static boolean consistent(long from, long to, List<Hash> proof, Hash oldRoot, Hash newRoot) {
        if (from < 0 || from > to) return false;
        if (from == to) return proof.isEmpty() && oldRoot.equals(newRoot);
        if (from == 0) return proof.isEmpty() && oldRoot.equals(Hash.EMPTY);
        Deque<Hash> rest = new ArrayDeque<>(proof);
        if (Long.bitCount(from) == 1) rest.addFirst(oldRoot);
        if (rest.isEmpty()) return false;
        int up = Long.numberOfTrailingZeros(from);
        long node = (from - 1) >> up;
        long last = (to - 1) >> up;
        Hash old = rest.removeFirst();
        Hash fresh = old;
        for (Hash hash : rest) {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last) {
                old = Hash.node(hash, old);
                fresh = Hash.node(hash, fresh);
                int alone = Long.numberOfTrailingZeros(node);
                node >>= alone;
                last >>= alone;
            } else {
                fresh = Hash.node(fresh, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(oldRoot) && fresh.equals(newRoot);
    }
}
