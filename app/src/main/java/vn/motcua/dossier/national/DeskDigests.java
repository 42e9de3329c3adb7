package vn.motcua.dossier.national;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.AgencyId;

/** Sums over stretches of time that are alike on both sides exactly if both hold the same dossiers in the same states. */
@Component
class DeskDigests {

    private static final String SOURCE = """
            from dossier.dossier where agency = :agency and submitted_at >= :from and submitted_at < :until
            """;
    private static final String NATION = """
            from dossier.national where own and holder = :agency and submitted_at >= :from and submitted_at < :until
            """;
    private static final String DAY = "(submitted_at at time zone 'Asia/Ho_Chi_Minh')::date";

    private final JdbcClient jdbc;

    DeskDigests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many dossiers, and a sum over their codes and states. */
    record Digest(long count, long sum) {
        static final Digest NOTHING = new Digest(0, 0);
    }

    /** A stretch of time of an agency, from a whole second to before another. */
    record Stretch(AgencyId agency, Instant from, Instant until) {}

    /** By day, what the desk has. */
    Map<LocalDate, Digest> source(Stretch stretch) {
        return byDay(stretch, "version", SOURCE);
    }

    /** By day, what the nation has. */
    Map<LocalDate, Digest> nation(Stretch stretch) {
        return byDay(stretch, "source_version", NATION);
    }

    /** True if both sides are alike in this stretch. */
    boolean alike(Stretch stretch) {
        return digest(stretch, "version", SOURCE).equals(digest(stretch, "source_version", NATION));
    }

    /** How many dossiers the larger side has. */
    long size(Stretch stretch) {
        return Math.max(
                digest(stretch, "version", SOURCE).count(),
                digest(stretch, "source_version", NATION).count());
    }

    /** Codes with states at the desk. */
    Map<String, Integer> sourceStates(Stretch stretch) {
        return states(stretch, "select code, version as state " + SOURCE);
    }

    /** Codes with states in the nation's view. */
    Map<String, Integer> nationStates(Stretch stretch) {
        return states(stretch, "select code, coalesce(source_version, 0) as state " + NATION);
    }

    /** Dossiers of which the nation lacks steps: the numbers of those that it has leave holes, or end too early. */
    Set<String> withHoles(Stretch stretch) {
        return Set.copyOf(bind(stretch, """
                        select n.code from (select id, code, source_version\s""" + NATION + """
                        ) n cross join lateral (
                            select count(distinct number) as steps from dossier.national_step where dossier = n.id and number is not null) s
                        where s.steps < n.source_version""")
                .query((row, number) -> row.getString(1))
                .list());
    }

    /** Those of the codes that the desk is about to tell anyhow. */
    Set<String> waiting(List<String> codes) {
        return Set.copyOf(jdbc.sql("select code from dossier.dossier where code = any(?) and synced < version")
                .param(codes.toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list());
    }

    private Map<LocalDate, Digest> byDay(Stretch stretch, String version, String from) {
        Map<LocalDate, Digest> days = new HashMap<>();
        bind(stretch, "select " + DAY + " as day, " + sum(version) + from + "group by 1")
                .query(row -> {
                    days.put(row.getObject("day", LocalDate.class), digest(row));
                });
        return days;
    }

    private Digest digest(Stretch stretch, String version, String from) {
        return bind(stretch, "select " + sum(version) + from)
                .query((row, number) -> digest(row))
                .single();
    }

    private Map<String, Integer> states(Stretch stretch, String select) {
        Map<String, Integer> states = new HashMap<>();
        bind(stretch, select).query(row -> {
            states.put(row.getString("code"), row.getInt("state"));
        });
        return states;
    }

    private JdbcClient.StatementSpec bind(Stretch stretch, String select) {
        return jdbc.sql(select)
                .param("agency", stretch.agency().value())
                .param("from", stretch.from().atOffset(ZoneOffset.UTC))
                .param("until", stretch.until().atOffset(ZoneOffset.UTC));
    }

    private static String sum(String version) {
        return "count(*) as count, coalesce(bit_xor(hashtextextended(code || ':' || " + version + ", 0)), 0) as sum ";
    }

    private static Digest digest(ResultSet row) throws SQLException {
        return new Digest(row.getLong("count"), row.getLong("sum"));
    }
}
