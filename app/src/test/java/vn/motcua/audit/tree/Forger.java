package vn.motcua.audit.tree;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.audit.entry.Entry;

/** What a forger does who owns the database and knows how the tree is made: makes it anew over the lines as they now are. */
public final class Forger {

    private Forger() {}

    /** Makes the tree anew. */
    public static void rebuild(JdbcClient jdbc) {
        List<Hash> leaves = jdbc
                .sql("select leaf, " + Entry.COLUMNS + " from audit.entry order by leaf")
                .query(Entry::read)
                .list()
                .stream()
                .map(Entry::hash)
                .toList();
        jdbc.sql("delete from audit.tile").update();
        if (!leaves.isEmpty()) new Tiles(jdbc).write(new Edge(0, List.of()).add(leaves));
    }
}
