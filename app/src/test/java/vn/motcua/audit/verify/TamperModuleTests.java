package vn.motcua.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import vn.motcua.audit.AuditWorld;
import vn.motcua.audit.checkpoint.NoteKey;
import vn.motcua.audit.tree.Forger;
import vn.motcua.audit.verify.Finding.Kind;
import vn.motcua.testing.TestDatabase;

/**
 * H1: the owner of the database alters, removes, reorders, inserts or cuts off lines at random, with and without making the tree anew. The
 * verifier always sees it, and names the first line that was touched: exactly where the stored hashes still stand, otherwise within the lines that
 * were signed between two checkpoints. Everything is read from the rows and, once more, from an export of them.
 */
class TamperModuleTests {

    private static final List<String> TABLES = List.of("entry", "tile", "checkpoint", "key");
    private static final List<String> ALTERATIONS = List.of(
            "at = at + interval '1 microsecond'",
            "agency = coalesce(agency, 0) + 1",
            "acting_for = coalesce(acting_for, 0) + 1",
            "account = gen_random_uuid()",
            "actor = actor || 'X'",
            "event = event || 'X'",
            "subject_kind = subject_kind || 'X'",
            "subject_id = subject_id || '0'",
            "purpose = coalesce(purpose, '') || 'x'",
            "hash_before = coalesce(hash_before, '') || '0'",
            "hash_after = coalesce(hash_after, '') || '0'",
            "result = 'REFUSED'",
            "node = 'elsewhere'",
            "request = coalesce(request, '') || '0'",
            "payload = replace(payload, '\"number\":', '\"number\":1')",
            "payload = payload || ' '",
            "payload = '{}'");

    @SuppressWarnings("NullAway.Init")
    private static AuditWorld world;

    @SuppressWarnings("NullAway.Init")
    private static Connection connection;

    private static long size;
    private static long signed;

    /** 137 lines, signed at sizes that have nothing to do with those of tiles; the last seven are not signed yet. */
    @BeforeContainer
    static void write() throws Exception {
        world = new AuditWorld();
        connection = TestDatabase.connect(world.url);
        for (int count : new int[] {3, 40, 1, 25, 61}) world.happenSigned("part" + count, count);
        signed = world.tree().size();
        world.happen("unsigned", 7);
        world.sequencer().run();
        size = world.tree().size();
        world.tamper("create schema kept"); // and triggers are off, as the owner of a database may have it
        for (String table : TABLES)
            world.jdbc()
                    .sql("create table kept.%1$s as table audit.%1$s".formatted(table))
                    .update();
    }

    @AfterContainer
    static void close() throws Exception {
        connection.close();
        world.close();
    }

    @Example
    void anUntouchedLogIsIntact() throws Exception {
        restore();
        Verdict verdict = verify(true);
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.entries()).isEqualTo(size);
        assertThat(verdict.sealed()).isEqualTo(signed);
        assertThat(verdict.checkpoints()).isEqualTo(5);
        assertThat(verdict.outside()).isEqualTo(5);
    }

    @Property(tries = 80, shrinking = ShrinkingMode.OFF)
    void aTouchedLineIsNamed(@ForAll long seed) throws Exception {
        restore();
        Random random = new Random(seed);
        Touch touch = Touch.any(random);
        long at = touch.make(random);
        Finding first = verify(true).first().orElseThrow();
        assertThat(first).as(touch + " at " + at).isEqualTo(Finding.at(touch.kind, at));
    }

    @Property(tries = 80, shrinking = ShrinkingMode.OFF)
    void aTouchedLineIsNamedAsCloselyAsSignaturesAllowWhenTheTreeIsMadeAnew(@ForAll long seed) throws Exception {
        restore();
        Random random = new Random(seed);
        Touch touch = Touch.any(random);
        long at = touch.make(random);
        Forger.rebuild(world.jdbc());
        if (at >= signed) return; // what is not signed yet can be rewritten: the log says so of its last minute
        Finding first = verify(true).first().orElseThrow();
        assertThat(first.kind()).isIn(Kind.REWRITTEN, Kind.TRUNCATED);
        assertThat(at).as(touch + " " + first).isBetween(first.from(), first.to() - 1);
        assertThat(sizes()).contains(first.from());
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void aLogWhoseCheckpointsWereRemovedTooIsCaughtByTheWitness(@ForAll long seed) throws Exception {
        restore();
        Random random = new Random(seed);
        Touch touch = Touch.any(random);
        long at = touch.make(random);
        if (at >= signed) return;
        Forger.rebuild(world.jdbc());
        world.jdbc()
                .sql("delete from audit.checkpoint where size > ?")
                .param(at)
                .update();
        Finding first = verify(true).first().orElseThrow();
        assertThat(at).as(touch + " " + first).isBetween(first.from(), first.to() - 1);
        assertThat(verify(false).sealed())
                .as("without the witness nothing is seen of it")
                .isLessThanOrEqualTo(at);
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void aHashInTheTreeThatWasTouchedIsNamedAndTheLinesAreNot(@ForAll long seed) throws Exception {
        restore();
        long at = Math.floorMod(seed, signed);
        world.jdbc()
                .sql(
                        "update audit.tile set hashes = overlay(hashes placing '\\x00112233' from :place) where level = 0 and n = :n")
                .param("place", (int) (at % 32) * 32 + 1)
                .param("n", at / 32)
                .update();
        assertThat(verify(true).first()).contains(Finding.at(Kind.TREE, at));
    }

    @Example
    void aHashAboveTheLeavesThatWasTouchedIsNamed() throws Exception {
        restore();
        world.jdbc()
                .sql("update audit.tile set hashes = overlay(hashes placing '\\x00112233' from 33) where level = 1")
                .update();
        assertThat(verify(true).findings()).containsExactly(new Finding(Kind.TREE, 32, 64));
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void aCheckpointThatWasTouchedIsNamed(@ForAll long seed) throws Exception {
        restore();
        Random random = new Random(seed);
        long number = 1 + random.nextInt(5);
        String change = List.of(
                        "set size = size + 1",
                        "set at = at + interval '1 second'",
                        "set note = replace(note, 'number', 'nummer')",
                        "set note = replace(note, E'\\ntime 2', E'\\ntime 3')",
                        "set note = ''",
                        "set note = (select note from kept.checkpoint where number = 1) || 'x'")
                .get(random.nextInt(6));
        world.jdbc()
                .sql("update audit.checkpoint " + change + " where number = ?")
                .param(number)
                .update();
        assertThat(verify(true).first()).contains(Finding.at(Kind.CHECKPOINT, number));
        restore();
        world.jdbc()
                .sql("delete from audit.checkpoint where number = ?")
                .param(number)
                .update();
        assertThat(verify(true).first()).contains(Finding.at(Kind.CHECKPOINT_CHAIN, number));
    }

    @Example
    void aForgersOwnKeyIsNotBelieved() throws Exception {
        restore();
        try (AuditWorld forger = new AuditWorld()) {
            forger.happenSigned("x", 1);
            world.jdbc()
                    .sql("update audit.key set text = ?")
                    .param(forger.checkpoints().keys().getFirst().text())
                    .update();
        }
        assertThat(verify(true).findings()).isEmpty(); // the auditor brought the key
    }

    /** What is done to the lines. */
    private enum Touch {
        ALTER(Kind.ALTERED) {
            @Override
            long make(Random random) {
                long at = random.nextLong(size);
                update("update audit.entry set " + ALTERATIONS.get(random.nextInt(ALTERATIONS.size()))
                        + " where leaf = " + at);
                return at;
            }
        },
        REMOVE(Kind.MISSING) {
            @Override
            long make(Random random) {
                long at = random.nextLong(size - 1);
                update("delete from audit.entry where leaf = " + at);
                return at;
            }
        },
        REMOVE_AND_CLOSE_THE_GAP(Kind.MISSING) {
            @Override
            long make(Random random) {
                long at = random.nextLong(size - 1);
                update("delete from audit.entry where leaf = " + at);
                shift(at, -1);
                return at;
            }
        },
        INSERT(Kind.INSERTED) {
            @Override
            long make(Random random) {
                long at = random.nextLong(size);
                shift(at, 1);
                copy(random.nextLong(size), at);
                return at;
            }
        },
        APPEND(Kind.INSERTED) {
            @Override
            long make(Random random) {
                copy(random.nextLong(size), size);
                return size;
            }
        },
        SWAP(Kind.REORDERED) {
            @Override
            long make(Random random) {
                long one = random.nextLong(size - 1);
                long other = one + 1 + random.nextLong(size - one - 1);
                update("update audit.entry set leaf = -1 where leaf = " + one);
                update("update audit.entry set leaf = " + one + " where leaf = " + other);
                update("update audit.entry set leaf = " + other + " where leaf = -1");
                return one;
            }
        },
        CUT(Kind.TRUNCATED) {
            @Override
            long make(Random random) {
                long at = random.nextLong(size - 1);
                update("delete from audit.entry where leaf >= " + at);
                return at;
            }
        };

        final Kind kind;

        Touch(Kind kind) {
            this.kind = kind;
        }

        /** Does it and tells the first place touched. */
        abstract long make(Random random);

        static Touch any(Random random) {
            return values()[random.nextInt(values().length)];
        }

        private static void shift(long from, long by) {
            update("update audit.entry set leaf = -1 - leaf where leaf >= " + from);
            update("update audit.entry set leaf = -1 - leaf + " + by + " where leaf < 0");
        }

        private static void copy(long from, long to) {
            String columns = vn.motcua.audit.entry.Entry.COLUMNS;
            update("insert into audit.entry (leaf, %1$s) select %2$d, %1$s from kept.entry where leaf = %3$d"
                    .formatted(columns, to, from));
            update("update audit.entry set payload = '{\"forged\":true}' where leaf = " + to);
        }

        private static void update(String sql) {
            world.jdbc().sql(sql).update();
        }
    }

    /** Everything as it was. */
    private static void restore() {
        for (String table : TABLES) {
            world.jdbc().sql("delete from audit." + table).update();
            world.jdbc()
                    .sql("insert into audit.%1$s select * from kept.%1$s".formatted(table))
                    .update();
        }
    }

    private static List<Long> sizes() {
        return world.jdbc()
                .sql("select size from kept.checkpoint union select 0")
                .query((row, nth) -> row.getLong(1))
                .list();
    }

    /** Reads the rows and an export of them: both must say the same. */
    private static Verdict verify(boolean witnessed) throws Exception {
        DatabaseLog rows = new DatabaseLog(connection);
        Verdict ofRows = verifier(witnessed).verify(rows);
        Path file = Files.createTempFile("audit", ".export");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            rows.read(new ExportFile.Into(writer));
        }
        assertThat(verifier(witnessed).verify(new ExportFile(file))).isEqualTo(ofRows);
        Files.delete(file);
        return ofRows;
    }

    private static Verifier verifier(boolean witnessed) throws Exception {
        NoteKey key = NoteKey.parse(world.jdbc()
                .sql("select text from kept.key")
                .query(String.class)
                .single());
        Verifier verifier = new Verifier(List.of(key));
        if (witnessed)
            verifier.witness(reader -> world.jdbc()
                    .sql("select note from kept.checkpoint order by number")
                    .query(String.class)
                    .list()
                    .forEach(reader::checkpoint));
        return verifier;
    }
}
