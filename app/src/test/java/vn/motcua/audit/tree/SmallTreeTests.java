package vn.motcua.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A tree in memory is the tree of RFC 6962, leaf by leaf. */
class SmallTreeTests {

    @Test
    void everyLeafOfEverySizeHasItsWayToTheRootAndToNoOther() {
        List<Hash> leaves = new ArrayList<>();
        GrowingRoot growing = new GrowingRoot();
        for (int size = 1; size <= 70; size++) {
            leaves.add(Hash.leaf(new byte[] {(byte) size}));
            growing.add(leaves.getLast());
            SmallTree tree = new SmallTree(leaves);
            assertThat(tree.root()).isEqualTo(growing.root());
            for (int leaf = 0; leaf < size; leaf++) {
                List<Hash> path = tree.inclusion(leaf);
                assertThat(ProofCheck.root(leaves.get(leaf), leaf, size, path)).contains(tree.root());
                assertThat(ProofCheck.included(Hash.EMPTY, leaf, size, path, tree.root()))
                        .isFalse();
                assertThat(ProofCheck.root(leaves.get(leaf), leaf, size + 64, path))
                        .as("of another size")
                        .isNotEqualTo(java.util.Optional.of(tree.root()));
            }
        }
        assertThat(ProofCheck.root(leaves.getFirst(), 70, 70, List.of())).isEmpty();
    }
}
