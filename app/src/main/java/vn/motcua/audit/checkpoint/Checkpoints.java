package vn.motcua.audit.checkpoint;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The checkpoints that were signed, and the keys that signed them. */
@Repository
public class Checkpoints {

    private final JdbcClient jdbc;

    Checkpoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The name under which this log signs. */
    public String origin() {
        return jdbc.sql("select name from audit.origin").query(String.class).single();
    }

    /** The newest note. */
    public Optional<SignedNote> newest() {
        return jdbc.sql("select note from audit.checkpoint order by number desc limit 1")
                .query(String.class)
                .optional()
                .map(SignedNote::parse);
    }

    /** The note with this number. */
    public Optional<SignedNote> numbered(long number) {
        return jdbc.sql("select note from audit.checkpoint where number = ?")
                .param(number)
                .query(String.class)
                .optional()
                .map(SignedNote::parse);
    }

    /** The first note that speaks of a tree with this leaf. */
    public Optional<SignedNote> covering(long leaf) {
        return jdbc.sql("select note from audit.checkpoint where size > ? order by size, number limit 1")
                .param(leaf)
                .query(String.class)
                .optional()
                .map(SignedNote::parse);
    }

    /** Notes in their order, after the one with this number. */
    public List<SignedNote> after(long number, int limit) {
        return jdbc.sql("select note from audit.checkpoint where number > ? order by number limit ?")
                .params(number, limit)
                .query((row, nth) -> SignedNote.parse(row.getString(1)))
                .list();
    }

    /** All keys that have signed, the oldest first. */
    public List<NoteKey> keys() {
        return jdbc.sql("select text from audit.key order by since, text")
                .query((row, nth) -> NoteKey.parse(row.getString(1)))
                .list();
    }

    Instant databaseTime() {
        return jdbc.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    void add(Checkpoint checkpoint, SignedNote note) {
        jdbc.sql("insert into audit.checkpoint (number, size, at, note) values (?, ?, ?, ?)")
                .params(
                        checkpoint.number(),
                        checkpoint.size(),
                        checkpoint.time().atOffset(ZoneOffset.UTC),
                        note.note())
                .update();
    }

    void know(NoteKey key) {
        jdbc.sql("insert into audit.key (text) values (?) on conflict do nothing")
                .param(key.text())
                .update();
    }
}
