package vn.motcua.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code kill -9} in the middle of an import: whole procedures only, and run again it goes through. */
@Tag("long")
class ImportCrashTests extends CrashFolder {

    private static final int RECORDS = 4_000;
    private static final int SET = 100;
    private static final int PAPERS = 12;

    @Test
    void cutOffItLeavesWholeProceduresAndRunAgainItCompletes() throws Exception {
        Path file = folder.resolve("catalogue.jsonl");
        Files.writeString(file, lines());
        Path data = data();
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        int least = SET * (1 + new Random(seed).nextInt(10));

        RealServer first = RealServer.start(data, "--no-demo");
        first.awaitUp();
        Thread importing = Thread.ofVirtual().start(() -> run(first, file));
        RealServer.until("some sets are in", () -> entered(first) >= least);
        first.killAll();
        importing.join();

        RealServer again = RealServer.start(data, "--no-demo");
        again.awaitUp();
        int there = entered(again);
        assertThat(there).as("killed in the middle").isBetween(least, RECORDS - SET);
        try (Connection database = again.database()) {
            assertThat(complaints(database, RECORDS)).isEmpty();
            assertThatTheJudgeFinds(database, "is none", """
                    insert into procedure.procedure (code, code_ours, agency_name, entered_at, imported)
                    values ('9.799999', false, 'x', now(), 'x')""");
            assertThatTheJudgeFinds(database, "half a set", """
                    with p as (insert into procedure.procedure (code, code_ours, agency_name, entered_at, imported)
                        values ('9.799998', false, 'x', now(), 'x') returning id)
                    insert into procedure.revision (procedure, number, state, origin, record, valid_from, drafted_at, saved_at,
                        name, fields, field_names, levels, audiences, events, defects)
                    select p.id, 1, 'PUBLISHED', 'IMPORTED', jsonb_build_object('TENTTHC', 'Thủ tục 799998'), current_date, now(), now(),
                        'x', '{}', '{}', '{}', '{}', '{}', '{}' from p""");
        }
        JsonNode counts = run(again, file).orElseThrow().path("counts");
        assertThat(counts.path("unchanged").asInt()).isEqualTo(there);
        assertThat(counts.path("created").asInt()).isEqualTo(RECORDS - there);
        assertThat(counts.path("refused").asInt()).isZero();
        try (Connection database = again.database()) {
            assertThat(complaints(database, RECORDS)).isEmpty();
        }
        assertThat(entered(again)).isEqualTo(RECORDS);
        JsonNode third = run(again, file).orElseThrow().path("counts");
        assertThat(third.path("unchanged").asInt()).isEqualTo(RECORDS);
        again.stop();
    }

    private static java.util.Optional<JsonNode> run(RealServer server, Path file) {
        return server.ask("procedure", "import", List.of(file.toString()), Duration.ofMinutes(3));
    }

    /** What is not whole; nothing if all is. */
    private static List<String> complaints(Connection database, int records) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = database.createStatement()) {
            ResultSet broken = statement.executeQuery("""
                    select p.code, count(r.id) as revisions, p.imported is null as unhashed,
                        coalesce(bool_or(r.record ->> 'TENTTHC' <> 'Thủ tục ' || substr(p.code, 3)), false) as renamed,
                        coalesce(min(jsonb_array_length(r.record #> '{THANHPHANHOSO,0,GIAYTO}')), 0) as papers,
                        coalesce(max(t.lines), 0) as told
                    from procedure.procedure p left join procedure.revision r on r.procedure = p.id
                    left join (select substring(payload from '"code":"([^"]+)"') as code, count(*) as lines
                        from (select payload, event from audit.entry union all select payload, event from audit.incoming) a
                        where event = 'procedure.RecordImported' group by 1) t on t.code = p.code
                    where p.code like '9.7%' group by p.id""");
            int count = 0;
            while (broken.next()) {
                String code = broken.getString("code");
                count++;
                if (broken.getInt("revisions") != 1) found.add(code + ": its revision is none, or there are several");
                else if (broken.getInt("papers") != PAPERS || broken.getBoolean("renamed"))
                    found.add(code + ": its record is not whole");
                if (broken.getBoolean("unhashed")) found.add(code + ": would be imported again");
                if (broken.getInt("told") != 1) found.add(code + ": the log does not tell of it");
            }
            if (count % SET != 0 && count != records) found.add(count + ": half a set");
        }
        return found;
    }

    private static void assertThatTheJudgeFinds(Connection database, String complaint, String spoiling)
            throws SQLException {
        assertThat(DatabaseBelow.spoiled(database, spoiling, same -> complaints(same, RECORDS)))
                .anyMatch(one -> one.contains(complaint));
    }

    private static int entered(RealServer server) {
        try (Connection database = server.database();
                Statement statement = database.createStatement()) {
            ResultSet count = statement.executeQuery("select count(*) from procedure.procedure where code like '9.7%'");
            count.next();
            return count.getInt(1);
        } catch (SQLException | IOException e) {
            return 0;
        }
    }

    private static String lines() {
        String papers = IntStream.range(0, PAPERS)
                .mapToObj(paper -> "{\"TENGIAYTO\":\"Giấy tờ thứ " + paper + "\",\"SOBANCHINH\":1}")
                .collect(Collectors.joining(","));
        return IntStream.range(0, RECORDS)
                .mapToObj(one ->
                        "{\"MATTHC\":\"9.70%04d\",\"TENTTHC\":\"Thủ tục 70%04d\",\"THANHPHANHOSO\":[{\"TRUONGHOP\":\"\",\"GIAYTO\":[%s]}]}\n"
                                .formatted(one, one, papers))
                .collect(Collectors.joining());
    }
}
