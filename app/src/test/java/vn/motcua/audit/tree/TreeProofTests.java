package vn.motcua.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Roots and proofs out of tiles are those of RFC 6962, and a proof that was tampered with proves nothing. */
class TreeProofTests {

    private static final int MOST = 2_100; // three levels of tiles

    @Property(tries = 150)
    void rootsAndProofsAreThoseOfTheDefinition(
            @ForAll @IntRange(min = 1, max = MOST) int size,
            @ForAll @IntRange(max = MOST) int some,
            @ForAll long seed) {
        List<byte[]> data = data(size);
        Function<Node, Hash> tiles = grown(data, new Random(seed));
        int leaf = some % size;
        int old = 1 + some % size;
        Hash root = new Range(0, size).hash(tiles);
        assertThat(root).isEqualTo(hash(NaiveTree.mth(data)));
        List<Hash> inclusion = hashes(Paths.inclusion(leaf, size), tiles);
        assertThat(inclusion).isEqualTo(hashes(NaiveTree.path(leaf, data)));
        assertThat(ProofCheck.included(Hash.leaf(data.get(leaf)), leaf, size, inclusion, root))
                .isTrue();
        List<Hash> consistency = hashes(Paths.consistency(old, size), tiles);
        assertThat(consistency).isEqualTo(hashes(NaiveTree.proof(old, data)));
        Hash oldRoot = hash(NaiveTree.mth(data.subList(0, old)));
        assertThat(ProofCheck.consistent(old, size, consistency, oldRoot, root)).isTrue();
    }

    @Property(tries = 300)
    void aProofThatWasTamperedWithProvesNothing(
            @ForAll @IntRange(min = 2, max = 300) int size, @ForAll @IntRange(max = 300) int some, @ForAll long seed) {
        List<byte[]> data = data(size);
        Random random = new Random(seed);
        Function<Node, Hash> tiles = grown(data, random);
        int leaf = some % size;
        int old = 1 + some % (size - 1);
        Hash root = new Range(0, size).hash(tiles);
        Hash mine = Hash.leaf(data.get(leaf));
        List<Hash> inclusion = hashes(Paths.inclusion(leaf, size), tiles);
        for (List<Hash> wrong : tampered(inclusion, random))
            assertThat(ProofCheck.included(mine, leaf, size, wrong, root)).isFalse();
        assertThat(ProofCheck.included(Hash.leaf(new byte[] {7}), leaf, size, inclusion, root))
                .isFalse();
        assertThat(ProofCheck.included(mine, (leaf + 1) % size, size, inclusion, root))
                .isFalse();
        List<Hash> consistency = hashes(Paths.consistency(old, size), tiles);
        Hash oldRoot = new Range(0, old).hash(tiles);
        for (List<Hash> wrong : tampered(consistency, random))
            assertThat(ProofCheck.consistent(old, size, wrong, oldRoot, root)).isFalse();
        assertThat(ProofCheck.consistent(old, size, consistency, Hash.EMPTY, root))
                .isFalse();
        assertThat(ProofCheck.consistent(old, size, consistency, oldRoot, Hash.EMPTY))
                .isFalse();
    }

    @Property(tries = 100)
    void aRootReadLeafByLeafIsTheSame(@ForAll @IntRange(max = MOST) int size) {
        GrowingRoot growing = new GrowingRoot();
        data(size).forEach(leaf -> growing.add(Hash.leaf(leaf)));
        assertThat(growing.root()).isEqualTo(hash(NaiveTree.mth(data(size))));
        assertThat(growing.size()).isEqualTo(size);
    }

    @Example
    void knownRoots() { // the empty tree, and the test vectors that RFC 6962's first implementation published
        assertThat(Hash.EMPTY).hasToString(base64("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        assertThat(Hash.leaf(new byte[0]))
                .hasToString(base64("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"));
        Hash two = Hash.node(Hash.leaf(new byte[0]), Hash.leaf(new byte[] {0}));
        assertThat(two).hasToString(base64("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"));
    }

    @Example
    void aMillionLeavesNeedAtMostTwentyHashesFromFourTiles() {
        long size = 1_000_000;
        for (long leaf : new long[] {0, 1, 524_287, 524_288, 777_777, 999_999}) {
            List<Range> path = Paths.inclusion(leaf, size);
            assertThat(path).hasSizeLessThanOrEqualTo(20);
            assertThat(path.stream()
                            .flatMap(range -> range.nodes().stream())
                            .map(Tile.Place::of)
                            .distinct())
                    .hasSizeLessThanOrEqualTo(8); // one a level on the way to the leaf, one a level at the edge
        }
    }

    private static List<byte[]> data(int size) {
        return IntStream.range(0, size)
                .mapToObj(n -> ("leaf " + n).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** The tiles of a tree that grew in batches of random sizes. */
    private static Function<Node, Hash> grown(List<byte[]> data, Random random) {
        Map<Tile.Place, Tile> tiles = new HashMap<>();
        for (int size = 0; size < data.size(); ) {
            int batch = Math.min(1 + random.nextInt(200), data.size() - size);
            List<Tile> begun = Edge.places(size).stream()
                    .map(place -> reread(Objects.requireNonNull(tiles.get(place))))
                    .toList();
            List<Hash> leaves =
                    data.subList(size, size + batch).stream().map(Hash::leaf).toList();
            new Edge(size, begun).add(leaves).forEach(tile -> tiles.put(tile.place(), reread(tile)));
            size += batch;
        }
        return node -> Objects.requireNonNull(tiles.get(Tile.Place.of(node))).hash(node);
    }

    private static Tile reread(Tile tile) {
        return Tile.read(tile.level(), tile.n(), tile.bytes());
    }

    private static List<List<Hash>> tampered(List<Hash> proof, Random random) {
        List<List<Hash>> all = new ArrayList<>();
        List<Hash> longer = new ArrayList<>(proof);
        longer.add(Hash.EMPTY);
        all.add(longer);
        if (proof.isEmpty()) return all;
        all.add(proof.subList(1, proof.size()));
        all.add(proof.subList(0, proof.size() - 1));
        List<Hash> changed = new ArrayList<>(proof);
        changed.set(random.nextInt(proof.size()), Hash.EMPTY);
        all.add(changed);
        return all;
    }

    private static List<Hash> hashes(List<Range> ranges, Function<Node, Hash> tiles) {
        return ranges.stream().map(range -> range.hash(tiles)).toList();
    }

    private static List<Hash> hashes(List<byte[]> naive) {
        return naive.stream().map(TreeProofTests::hash).toList();
    }

    private static Hash hash(byte[] bytes) {
        return Hash.parse(Base64.getEncoder().encodeToString(bytes));
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(java.util.HexFormat.of().parseHex(hex));
    }
}
