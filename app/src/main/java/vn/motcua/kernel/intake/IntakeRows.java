package vn.motcua.kernel.intake;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.blob.BlobId;
import vn.motcua.kernel.blob.BlobOwner;
import vn.motcua.kernel.blob.NamedBlobs;

/** The rows of {@code kernel.intake_file}; their contents stay as long as they name them. */
@Component
class IntakeRows implements BlobOwner {

    private static final String COLUMNS = """
            select id, name, bytes, received, type, state, problem, detail, flags, content, scan, scan_base, received_at, accepts, most_bytes, refuses
            from kernel.intake_file
            """;

    private final JdbcClient db;

    IntakeRows(JdbcClient db) {
        this.db = db;
    }

    /** A file with the policy under which it came. */
    record Row(IntakeFile file, IntakePolicy policy) {}

    @Override
    public Set<BlobId> named(Collection<BlobId> among) {
        return NamedBlobs.of(db, "select content from kernel.intake_file where content = any(:among)", among);
    }

    void insert(FileId id, String name, long bytes, BlobId content, IntakePolicy policy) {
        db.sql("""
                insert into kernel.intake_file (id, name, bytes, received, content, accepts, most_bytes, refuses)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(List.of(
                        id.value(),
                        name,
                        bytes,
                        content.hash(),
                        content.hash(),
                        names(policy.types()),
                        policy.bytes(),
                        names(policy.refused())))
                .update();
    }

    void delete(FileId id) {
        db.sql("delete from kernel.intake_file where id = ?").param(id.value()).update();
    }

    Optional<Row> find(FileId id) {
        return db.sql(COLUMNS + " where id = ?")
                .param(id.value())
                .query(IntakeRows::row)
                .optional();
    }

    List<IntakeFile> find(Collection<FileId> ids) {
        if (ids.isEmpty()) return List.of();
        return db
                .sql(COLUMNS + " where id = any(?::uuid[])")
                .param(ids.stream().map(FileId::toString).toArray(String[]::new))
                .query(IntakeRows::row)
                .list()
                .stream()
                .map(Row::file)
                .toList();
    }

    List<FileId> received(BlobId content, @Nullable FileId behind, int most) {
        return db.sql("""
                select id from kernel.intake_file where received = :content and state = 'ACCEPTED' and (:behind::uuid is null or id > :behind)
                order by id limit :most
                """)
                .param("content", content.hash())
                .param("behind", behind == null ? null : behind.value(), Types.OTHER)
                .param("most", most)
                .query((row, number) -> new FileId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Takes a file that waits, or was left by a node that died, for looking at; nobody else gets it for ten minutes. */
    Optional<Row> claim(FileId id) {
        int claimed = db.sql("""
                update kernel.intake_file set claimed_at = now()
                where id = ? and state in ('QUARANTINED', 'HELD') and (claimed_at is null or claimed_at < now() - interval '10 minutes')
                """).param(id.value()).update();
        return claimed == 1 ? find(id) : Optional.empty();
    }

    List<FileId> waiting(int most) {
        return db.sql("""
                select id from kernel.intake_file
                where state in ('QUARANTINED', 'HELD') and (claimed_at is null or claimed_at < now() - interval '10 minutes')
                order by received_at limit ?
                """)
                .param(most)
                .query((row, number) -> new FileId(row.getObject(1, UUID.class)))
                .list();
    }

    void accept(FileId id, FileReport report, BlobId content) {
        settle(id, report, IntakeState.ACCEPTED, null, "", content);
    }

    void refuse(FileId id, FileReport report, IntakeProblem problem, String detail) {
        settle(id, report, IntakeState.REFUSED, problem, detail, null);
    }

    void hold(FileId id, FileReport report, BlobId content) {
        settle(id, report, IntakeState.HELD, IntakeProblem.SCANNER_AWAY, "", content);
    }

    /** Accepted files of the last month on which a scanner with other signatures, or none, has looked; the longest unscanned first. */
    List<FileId> scannedOtherwise(String base, int most) {
        return db.sql("""
                select id from kernel.intake_file
                where state = 'ACCEPTED' and scan_base <> ? and received_at > now() - interval '30 days'
                order by examined_at limit ?
                """)
                .param(base)
                .param(most)
                .query((row, number) -> new FileId(row.getObject(1, UUID.class)))
                .list();
    }

    /** A newer scan of an accepted file. */
    void scannedAgain(FileId id, String base) {
        db.sql(
                        "update kernel.intake_file set scan = 'CLEAN', scan_base = ?, examined_at = now() where id = ? and state = 'ACCEPTED'")
                .params(base, id.value())
                .update();
    }

    private void settle(
            FileId id,
            FileReport report,
            IntakeState state,
            @Nullable IntakeProblem problem,
            String detail,
            @Nullable BlobId content) {
        db.sql("""
                update kernel.intake_file
                set type = :type, state = :state, problem = :problem, detail = :detail, flags = :flags, content = :content,
                    scan = :scan, scan_base = :base, examined_at = now(), claimed_at = null
                where id = :id
                """)
                .param("type", report.type().name())
                .param("state", state.name())
                .param("problem", problem == null ? null : problem.name())
                .param("detail", detail)
                .param("flags", names(report.flags()))
                .param("content", content == null ? null : content.hash())
                .param("scan", report.scan().name())
                .param("base", report.scanBase())
                .param("id", id.value())
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        IntakeFile file = new IntakeFile(
                new FileId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getLong("bytes"),
                BlobId.of(row.getBytes("received")),
                Optional.ofNullable(row.getString("type")).map(FileType::valueOf),
                IntakeState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("problem")).map(IntakeProblem::valueOf),
                row.getString("detail"),
                set(row.getArray("flags"), FileFlag.class),
                Optional.ofNullable(row.getBytes("content")).map(BlobId::of),
                ScanState.valueOf(row.getString("scan")),
                row.getString("scan_base"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
        return new Row(
                file,
                new IntakePolicy(
                        set(row.getArray("accepts"), FileType.class),
                        row.getLong("most_bytes"),
                        set(row.getArray("refuses"), FileFlag.class)));
    }

    private static String[] names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static <E extends Enum<E>> Set<E> set(Array names, Class<E> type) throws SQLException {
        return Arrays.stream((String[]) names.getArray())
                .map(name -> Enum.valueOf(type, name))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }
}
