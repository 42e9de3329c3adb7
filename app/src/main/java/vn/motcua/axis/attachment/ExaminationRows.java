package vn.motcua.axis.attachment;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.blob.BlobId;
import vn.motcua.kernel.intake.FileFlag;
import vn.motcua.kernel.intake.FileReport;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.kernel.intake.IntakeProblem;
import vn.motcua.kernel.intake.ScanState;

/** The rows of {@code axis.examination}, which wait, and of {@code axis.attachment}, which tell. */
@Component
class ExaminationRows {

    private final JdbcClient jdbc;

    ExaminationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A packet to be looked through.
     *
     * @param tries how often it was begun, this time among them
     */
    record Claim(long packet, BlobId content, int tries) {}

    /** Up to which place of the log packets were put in the queue; held to the end of the transaction. Empty if another node has it. */
    Optional<Long> hold() {
        return jdbc.sql("select until from axis.examination_progress for update skip locked")
                .query(Long.class)
                .optional();
    }

    void until(long leaf) {
        jdbc.sql("update axis.examination_progress set until = ?").param(leaf).update();
    }

    /** Puts those of these packets that carry files in the queue, but for sealed ones, in which there is nothing to be seen. */
    void enqueue(Collection<Long> packets) {
        jdbc.sql(
                        "insert into axis.examination (packet) select id from axis.packet where id = any(?) and attachments > 0 and not sealed and content_gone_at is null on conflict do nothing")
                .param(packets.toArray(Long[]::new))
                .update();
    }

    /** The next one; nobody else gets it for so long. */
    Optional<Claim> claim(Duration lease) {
        return jdbc.sql("""
                update axis.examination e set tries = tries + 1, next_at = now() + make_interval(secs => :lease)
                from axis.packet p
                where p.id = e.packet and e.packet = (
                    select packet from axis.examination where next_at <= now() order by next_at limit 1 for update skip locked)
                returning e.packet, p.sha256, e.tries
                """)
                .param("lease", lease.toSeconds())
                .query((row, number) -> new Claim(row.getLong(1), BlobId.of(row.getBytes(2)), row.getInt(3)))
                .optional();
    }

    void finished(long packet) {
        jdbc.sql("delete from axis.examination where packet = ?").param(packet).update();
    }

    /** Looked through, but for the scanner, which is asked again later. */
    void waits(long packet, Duration pause) {
        jdbc.sql("update axis.examination set tries = 0, next_at = now() + make_interval(secs => ?) where packet = ?")
                .params(pause.toSeconds(), packet)
                .update();
    }

    void again(long packet, Duration pause) {
        jdbc.sql("update axis.examination set next_at = now() + make_interval(secs => ?) where packet = ?")
                .params(pause.toSeconds(), packet)
                .update();
    }

    void givenUp(long packet) {
        jdbc.sql("update axis.examination set next_at = 'infinity' where packet = ?")
                .param(packet)
                .update();
    }

    void keep(long packet, List<Examined> files) {
        for (Examined file : files) {
            FileReport report = file.report();
            jdbc.sql("""
                    insert into axis.attachment (packet, place, name, bytes, type, problem, detail, flags, scan, scan_base)
                    values (:packet, :place, :name, :bytes, :type, :problem, :detail, :flags, :scan, :base)
                    on conflict (packet, place) do update
                    set type = excluded.type, problem = excluded.problem, detail = excluded.detail, flags = excluded.flags,
                        scan = excluded.scan, scan_base = excluded.scan_base, examined_at = now()
                    """)
                    .param("packet", packet)
                    .param("place", file.place())
                    .param("name", file.name())
                    .param("bytes", file.bytes())
                    .param("type", report.type().name())
                    .param("problem", report.problem().map(Enum::name).orElse(null))
                    .param("detail", report.detail())
                    .param(
                            "flags",
                            report.flags().stream().map(Enum::name).sorted().toArray(String[]::new))
                    .param("scan", report.scan().name())
                    .param("base", report.scanBase())
                    .update();
        }
    }

    Map<Long, List<AttachmentView>> attachments(Collection<Long> packets) {
        Map<Long, List<AttachmentView>> found = new LinkedHashMap<>();
        jdbc.sql("""
                select packet, place, name, bytes, type, problem, detail, flags, scan, scan_base, examined_at
                from axis.attachment where packet = any(?) order by packet, place
                """)
                .param(packets.toArray(Long[]::new))
                .query((row, number) -> Map.entry(row.getLong("packet"), view(row)))
                .list()
                .forEach(each -> found.computeIfAbsent(each.getKey(), none -> new ArrayList<>())
                        .add(each.getValue()));
        return found;
    }

    private static AttachmentView view(ResultSet row) throws SQLException {
        return new AttachmentView(
                row.getInt("place"),
                row.getString("name"),
                row.getLong("bytes"),
                new FileReport(
                        FileType.valueOf(row.getString("type")),
                        Optional.ofNullable(row.getString("problem")).map(IntakeProblem::valueOf),
                        row.getString("detail"),
                        flags(row.getArray("flags")),
                        ScanState.valueOf(row.getString("scan")),
                        row.getString("scan_base")),
                row.getObject("examined_at", OffsetDateTime.class).toInstant());
    }

    private static Set<FileFlag> flags(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(FileFlag::valueOf).collect(Collectors.toSet());
    }
}
