package vn.motcua.audit.tree;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** The stored tree, read from its first leaf to its last by whoever does not believe it. */
public final class StoredTree implements AutoCloseable {

    private static final int FETCH = 500;

    private final Connection connection;
    private final Statement statement;
    private final ResultSet tiles;
    private @Nullable Tile tile;
    private int place;
    private long leaf;

    /** Begins at the first leaf. The connection must not commit by itself. */
    public StoredTree(Connection connection) throws SQLException {
        this.connection = connection;
        statement = connection.createStatement();
        tiles = tiles(statement, 0);
    }

    /** The next leaf's hash; null after the last, and where a tile is missing. */
    public @Nullable Hash next() throws SQLException {
        if (tile == null || place == tile.hashes().size()) {
            if (!tiles.next()) return null;
            tile = read(tiles);
            place = 0;
        }
        if (tile.n() * Tile.WIDTH + place != leaf) return null; // a gap: from here on the tree is not to be read
        leaf++;
        return tile.hashes().get(place++);
    }

    /** Tells every hash above the leaves that is not the hash of the full tile below it. */
    public void brokenNodes(Told told) throws SQLException {
        for (int level = 1; compare(level, told); level++) {}
    }

    /** Where broken nodes are told. */
    @FunctionalInterface
    public interface Told {
        /** A node's level and its place there. */
        void node(int level, long index);
    }

    private boolean compare(int level, Told told) throws SQLException {
        boolean any = false;
        try (Statement below = connection.createStatement();
                Statement above = connection.createStatement()) {
            ResultSet lower = tiles(below, level - 1);
            ResultSet upper = tiles(above, level);
            Tile parent = null;
            while (lower.next()) {
                Tile child = read(lower);
                if (!child.full()) continue;
                any = true;
                while ((parent == null || parent.n() < child.n() / Tile.WIDTH) && upper.next()) parent = read(upper);
                int at = (int) (child.n() % Tile.WIDTH);
                boolean sound = parent != null
                        && parent.n() == child.n() / Tile.WIDTH
                        && at < parent.hashes().size()
                        && parent.hashes().get(at).equals(child.top());
                if (!sound) told.node(level * Tile.HEIGHT, child.n());
            }
        }
        return any;
    }

    private static ResultSet tiles(Statement statement, int level) throws SQLException {
        statement.setFetchSize(FETCH);
        return statement.executeQuery("select level, n, hashes from audit.tile where level = " + level + " order by n");
    }

    private static Tile read(ResultSet row) throws SQLException {
        return Tile.read(row.getInt(1), row.getLong(2), row.getBytes(3));
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
