package vn.motcua.dossier.life;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.motcua.crash.DatabaseBelow;

/** What is wrong with the dossiers in a database: asked of its tables, by somebody who knows what was confirmed. */
final class DossierJudge {

    /** Only those that the test handed in. */
    private static final String OURS = "d.procedure_code like '9.5%'";

    /** Each finds what must not be; the first column names the dossier or the day. */
    private static final Map<String, String> RULES = new LinkedHashMap<>();

    static {
        RULES.put("a number given twice, or skipped", """
                -- a dossier of the demo that was put into an earlier day has left its first number in the log, which is its record
                with log as (select event, subject_id from audit.entry union all select event, subject_id from audit.incoming),
                offices as (select distinct agency, split_part(code, '-', 1) as prefix from dossier.dossier),
                codes as (select code from dossier.dossier union select subject_id from log where event = 'dossier.DossierOpened')
                select n.agency || ' ' || n.day from dossier.day_number n join offices o on o.agency = n.agency
                left join codes c on split_part(c.code, '-', 1) = o.prefix and split_part(c.code, '-', 2) = to_char(n.day, 'YYMMDD')
                group by n.agency, n.day, n.last
                having count(c.code) <> n.last or max(split_part(c.code, '-', 3)::int) <> n.last""");
        RULES.put("the timeline has a gap, or is another than the dossier", """
                select d.code from dossier.dossier d left join dossier.event e on e.dossier = d.id where OURS
                group by d.id having count(e.number) <> d.version or min(e.number) <> 1 or max(e.number) <> d.version
                    or (array_agg(e.status order by e.number desc))[1] <> d.status""");
        RULES.put("timeline and log differ", """
                with log as (select event, subject_id, payload from audit.entry union all select event, subject_id, payload from audit.incoming),
                told as (select subject_id as code, (payload::jsonb ->> 'number')::int as number, count(*) as times from log
                    where event in ('dossier.DossierOpened', 'dossier.DossierMoved', 'dossier.StepHanded', 'dossier.DueDateMoved') group by 1, 2),
                line as (select d.code, e.number from dossier.dossier d join dossier.event e on e.dossier = d.id where OURS)
                select coalesce(line.code, told.code) || ' ' || coalesce(line.number, told.number) from line full join told using (code, number)
                where line.code is null and exists (select from dossier.dossier d where d.code = told.code and OURS)
                    or line.code is not null and times is distinct from 1""");
        RULES.put("open steps at its end, or none before", """
                select d.code from dossier.dossier d where OURS and (d.status in (3, 7, 8, 10))
                    = exists (select from dossier.task t where t.dossier = d.id and t.closed_at is null)""");
        RULES.put("returned to nobody, or an apology by nobody", """
                select d.code from dossier.dossier d where OURS and (
                    (d.status = 10) <> exists (select from dossier.handover h where h.dossier = d.id)
                    or exists (select from dossier.event e where e.dossier = d.id and e.act = 'APOLOGISE')
                        <> exists (select from dossier.apology a where a.dossier = d.id and a.signed_at is not null))""");
        RULES.put("the nation's view is another", """
                select d.code from dossier.dossier d left join dossier.national n on n.code = d.code and n.own where OURS
                and (n.status is distinct from d.status::text or n.source_version is distinct from d.version
                    or (select count(*) from dossier.national_step s where s.dossier = n.id) <> d.version)""");
    }

    private final Connection database;
    private final DossierTraffic traffic;

    DossierJudge(Connection database, DossierTraffic traffic) {
        this.database = database;
        this.traffic = traffic;
    }

    /** True once the nation was told of all. */
    boolean toldAll() throws SQLException {
        return ask("select d.code from dossier.dossier d where d.synced < d.version")
                .isEmpty();
    }

    List<String> complaints() throws SQLException {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, String> rule : RULES.entrySet())
            ask(rule.getValue().replace("OURS", OURS)).forEach(one -> found.add(rule.getKey() + ": " + one));
        Map<String, String> byDraft = new LinkedHashMap<>();
        ask("select d.draft || ' ' || d.code from dossier.dossier d where " + OURS)
                .forEach(one -> byDraft.put(one.substring(0, 36), one.substring(37)));
        byDraft.keySet().stream()
                .filter(draft -> !traffic.asked().contains(UUID.fromString(draft)))
                .forEach(draft -> found.add("never asked for: " + draft));
        traffic.handedIn().forEach((draft, code) -> {
            if (!code.equals(byDraft.get(draft.toString()))) found.add("confirmed and lost: " + code);
        });
        lostActs(found);
        return found;
    }

    private void lostActs(List<String> found) throws SQLException {
        String there = """
                select exists (select from dossier.dossier d join dossier.event e on e.dossier = d.id where d.code = ? and e.number = ? and e.act = ?)""";
        try (PreparedStatement asked = database.prepareStatement(there)) {
            for (DossierTraffic.Done one : traffic.done()) {
                asked.setString(1, one.code());
                asked.setInt(2, one.number());
                asked.setString(3, one.act());
                try (ResultSet row = asked.executeQuery()) {
                    row.next();
                    if (!row.getBoolean(1)) found.add("confirmed and lost: " + one);
                }
            }
        }
    }

    private List<String> ask(String sql) throws SQLException {
        return DatabaseBelow.ask(database, sql);
    }
}
