package vn.motcua.audit.tree;

import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.entry.Entry;

/**
 * Gives committed lines their places: moves them from {@code incoming} to {@code entry}, numbered on from where the tree ends, and appends
 * their hashes to the tree, in one transaction. A line is skipped by no step and moved by no two, because a move is a delete and an insert
 * that commit together; a line whose act commits late is simply still there at a later step. docs/decisions/0012-audit-sequencer.md has the argument.
 */
@Component
public class Sequencer {

    /** The most lines one step moves. */
    static final int BATCH = 4_000;

    private static final long LOCK = 0x6d6f746375610001L; // "motcua", audit's first

    private static final String MOVE = """
            with moved as (
                delete from audit.incoming
                where place in (select place from audit.incoming order by place limit :batch)
                returning *
            )
            insert into audit.entry (leaf, %1$s)
            select :size + row_number() over (order by place) - 1, %1$s from moved
            returning leaf, %1$s
            """.formatted(Entry.COLUMNS);

    private final JdbcClient jdbc;
    private final Tiles tiles;
    private final TransactionTemplate transaction;

    Sequencer(JdbcClient jdbc, Tiles tiles, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.tiles = tiles;
        this.transaction = transaction;
    }

    /** Moves all lines that wait now; returns how many. Zero also where another node is at it. */
    public long run() {
        long moved = 0;
        for (int step = BATCH; step == BATCH; moved += step) step = step();
        return moved;
    }

    private int step() {
        Integer moved = transaction.execute(status -> mine() ? move() : 0);
        return moved == null ? 0 : moved;
    }

    /**
     * One node at a time. The lock is the transaction's, so it cannot outlive it; a node that freezes with it is cut off by the database, and
     * what it would still write then fails. Where even that failed, the primary key of {@code entry} gives no place twice.
     */
    private boolean mine() {
        jdbc.sql("select set_config('idle_in_transaction_session_timeout', '20s', true),"
                        + " set_config('audit.sequencing', 'on', true)")
                .query()
                .singleRow();
        return jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }

    private int move() {
        long size = tiles.size();
        List<Hash> hashes = jdbc.sql(MOVE).param("batch", BATCH).param("size", size).query(Entry::read).list().stream()
                .sorted(Comparator.comparingLong(Entry::leaf))
                .map(Entry::hash)
                .toList();
        if (!hashes.isEmpty()) tiles.write(new Edge(size, tiles.read(Edge.places(size))).add(hashes));
        return hashes.size();
    }
}
