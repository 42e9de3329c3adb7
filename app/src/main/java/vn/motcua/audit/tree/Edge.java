package vn.motcua.audit.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The right edge of the tree, where it grows: takes new leaves and gives the tiles that changed. */
final class Edge {

    private final long size;
    private final Map<Integer, Tile> open = new HashMap<>();

    /** The edge of a tree of that size; the tiles are those of {@link #places}. */
    Edge(long size, List<Tile> tiles) {
        this.size = size;
        tiles.forEach(tile -> open.put(tile.level(), tile));
    }

    /** The tiles that are begun and not full in a tree of that size. */
    static List<Tile.Place> places(long size) {
        List<Tile.Place> places = new ArrayList<>();
        for (int level = 0; size >> (level * Tile.HEIGHT) > 0; level++) {
            long count = size >> (level * Tile.HEIGHT);
            if (count % Tile.WIDTH > 0) places.add(new Tile.Place(level, count / Tile.WIDTH));
        }
        return places;
    }

    /** The tiles as they are when these leaves have been added. */
    List<Tile> add(List<Hash> leaves) {
        List<Tile> changed = new ArrayList<>();
        List<Hash> hashes = leaves;
        for (int level = 0; !hashes.isEmpty(); level++) {
            Level one = new Level(level, changed);
            hashes.forEach(one::add);
            hashes = one.close();
        }
        return changed;
    }

    /** One level while it grows. */
    private final class Level {
        private final int level;
        private final List<Tile> changed;
        private final List<Hash> tops = new ArrayList<>();
        private Tile tile;

        Level(int level, List<Tile> changed) {
            this.level = level;
            this.changed = changed;
            long count = size >> (level * Tile.HEIGHT);
            Tile begun = open.get(level);
            if (begun == null && count % Tile.WIDTH > 0) throw new IllegalStateException("no tile at level " + level);
            tile = begun == null ? new Tile(level, count / Tile.WIDTH, new ArrayList<>()) : begun;
            if (tile.hashes().size() != count % Tile.WIDTH)
                throw new IllegalStateException("tile " + tile.place() + " does not fit a tree of " + size);
        }

        void add(Hash hash) {
            tile.hashes().add(hash);
            if (!tile.full()) return;
            changed.add(tile);
            tops.add(tile.top());
            tile = new Tile(level, tile.n() + 1, new ArrayList<>());
        }

        /** The hashes for the level above. */
        List<Hash> close() {
            if (!tile.hashes().isEmpty()) changed.add(tile);
            return tops;
        }
    }
}
