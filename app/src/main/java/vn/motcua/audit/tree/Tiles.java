package vn.motcua.audit.tree;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tiles in the database. */
@Repository
class Tiles {

    private final JdbcClient jdbc;

    Tiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many leaves the tree has: what its last tile says. */
    long size() {
        return jdbc.sql("select n * 32 + length(hashes) / 32 from audit.tile where level = 0 order by n desc limit 1")
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    List<Tile> read(Collection<Tile.Place> places) {
        if (places.isEmpty()) return List.of();
        return jdbc.sql("select level, n, hashes from audit.tile"
                        + " join unnest(:levels::smallint[], :ns::bigint[]) as wanted (level, n) using (level, n)")
                .param("levels", places.stream().map(Tile.Place::level).toArray(Integer[]::new))
                .param("ns", places.stream().map(Tile.Place::n).toArray(Long[]::new))
                .query((row, nth) -> Tile.read(row.getInt(1), row.getLong(2), row.getBytes(3)))
                .list();
    }

    void write(List<Tile> tiles) {
        jdbc.sql("insert into audit.tile (level, n, hashes)"
                        + " select * from unnest(:levels::smallint[], :ns::bigint[], :hashes::bytea[])"
                        + " on conflict (level, n) do update set hashes = excluded.hashes")
                .param("levels", tiles.stream().map(Tile::level).toArray(Integer[]::new))
                .param("ns", tiles.stream().map(Tile::n).toArray(Long[]::new))
                .param("hashes", tiles.stream().map(Tile::bytes).toArray(byte[][]::new))
                .update();
    }
}
