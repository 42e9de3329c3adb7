package vn.motcua.audit.tree;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The tree as it stands: its size, its roots, and proofs. Each answer reads one tile a level, in one query. */
@Component
public class Tree {

    private final Tiles tiles;

    Tree(Tiles tiles) {
        this.tiles = tiles;
    }

    /** How many leaves there are. */
    public long size() {
        return tiles.size();
    }

    /** The root of the tree when it had that many leaves. */
    public Hash root(long size) {
        return hashes(List.of(new Range(0, size))).getFirst();
    }

    /** The hash of one leaf. */
    public Hash leaf(long index) {
        return hashes(List.of(new Range(index, index + 1))).getFirst();
    }

    /** The proof that a leaf is in the tree of that size. */
    public List<Hash> inclusion(long leaf, long size) {
        return hashes(Paths.inclusion(leaf, size));
    }

    /** The proofs that these leaves are in the tree of that size, in their order; tiles that several need are read once. */
    public List<List<Hash>> inclusions(List<Long> leaves, long size) {
        List<List<Range>> paths =
                leaves.stream().map(leaf -> Paths.inclusion(leaf, size)).toList();
        Iterator<Hash> hashes =
                hashes(paths.stream().flatMap(List::stream).toList()).iterator();
        return paths.stream()
                .map(path -> path.stream().map(range -> hashes.next()).toList())
                .toList();
    }

    /** The proof that the tree of one size begins with that of a smaller one. */
    public List<Hash> consistency(long from, long to) {
        return hashes(Paths.consistency(from, to));
    }

    private List<Hash> hashes(List<Range> ranges) {
        List<Tile.Place> places = ranges.stream()
                .flatMap(range -> range.nodes().stream())
                .map(Tile.Place::of)
                .distinct()
                .toList();
        Map<Tile.Place, Tile> read =
                tiles.read(places).stream().collect(Collectors.toMap(Tile::place, Function.identity()));
        Map<Node, Hash> known = new HashMap<>(); // paths of neighbours share most of their way
        return ranges.stream()
                .map(range -> range.hash(node -> known.computeIfAbsent(node, each -> hash(read, each))))
                .toList();
    }

    private static Hash hash(Map<Tile.Place, Tile> tiles, Node node) {
        Tile tile = tiles.get(Tile.Place.of(node));
        if (tile == null) throw new IllegalStateException("the tree has no " + node);
        return tile.hash(node);
    }
}
