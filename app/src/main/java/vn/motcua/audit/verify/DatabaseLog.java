package vn.motcua.audit.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Optional;
import vn.motcua.audit.checkpoint.Checkpoint;
import vn.motcua.audit.checkpoint.SignedNote;
import vn.motcua.audit.entry.Entry;
import vn.motcua.audit.tree.Hash;
import vn.motcua.audit.tree.StoredTree;

/**
 * A log as the rows of the database have it, in one snapshot, read with cursors. Nothing is believed: gaps, rows beyond the tree and notes that
 * are none are told as they stand.
 */
public final class DatabaseLog implements LogSource {

    private static final int FETCH = 2_000;
    private static final String ENTRIES = "select leaf, " + Entry.COLUMNS + " from audit.entry order by leaf";
    private static final String NOTES = "select number, size, at, note from audit.checkpoint order by number";

    private final Connection connection;

    /** Reads over this connection; what it was doing is rolled back. */
    public DatabaseLog(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void read(LogReader reader) throws SQLException {
        connection.setAutoCommit(false);
        connection.rollback();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try (Rows keys = new Rows("select text from audit.key order by since, text");
                Rows entries = new Rows(ENTRIES);
                Rows notes = new Rows(NOTES);
                StoredTree tree = new StoredTree(connection)) {
            for (; keys.here(); keys.next()) reader.key(keys.row.getString(1));
            merge(reader, entries, notes, tree);
            tree.brokenNodes(reader::brokenNode);
        } finally {
            connection.rollback();
        }
    }

    private static void merge(LogReader reader, Rows entries, Rows notes, StoredTree tree) throws SQLException {
        long leaf = 0;
        for (Hash hash = tree.next(); hash != null || entries.here(); hash = tree.next(), leaf++) {
            while (notes.here() && notes.size() <= leaf) notes.tell(reader);
            while (entries.here() && entries.row.getLong(1) < leaf) // below zero, or the twin of another
            reader.entry(entries.row.getLong(1), entries.line(), null);
            if (hash == null && entries.here()) leaf = entries.row.getLong(1);
            boolean here = entries.here() && entries.row.getLong(1) == leaf;
            if (here || hash != null) reader.entry(leaf, here ? entries.line() : null, hash);
        }
        while (notes.here()) notes.tell(reader);
    }

    /** Rows of a query, read in portions. */
    private final class Rows implements AutoCloseable {
        private final Statement statement;
        private final ResultSet row;
        private boolean here;

        Rows(String sql) throws SQLException {
            statement = connection.createStatement();
            statement.setFetchSize(FETCH);
            row = statement.executeQuery(sql);
            next();
        }

        boolean here() {
            return here;
        }

        void next() throws SQLException {
            here = row.next();
        }

        String line() throws SQLException {
            String json = Entry.read(row, 0).json();
            next();
            return json;
        }

        /** The size that a note itself speaks of; none where it is no note. */
        long size() throws SQLException {
            return note().map(Checkpoint::size).orElse(0L);
        }

        /** A note that is not the one its row stands for is told as none. */
        void tell(LogReader reader) throws SQLException {
            Optional<Checkpoint> note = note();
            boolean fits = note.isPresent()
                    && note.get().number() == row.getLong(1)
                    && note.get().size() == row.getLong(2)
                    && note.get()
                            .time()
                            .equals(row.getObject(3, OffsetDateTime.class).toInstant());
            reader.checkpoint(fits ? row.getString(4) : "");
            next();
        }

        private Optional<Checkpoint> note() throws SQLException {
            try {
                return Optional.of(
                        Checkpoint.parse(SignedNote.parse(row.getString(4)).text()));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        @Override
        public void close() throws SQLException {
            statement.close();
        }
    }
}
