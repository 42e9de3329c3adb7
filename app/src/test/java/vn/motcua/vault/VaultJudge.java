package vn.motcua.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.motcua.crash.DatabaseBelow;

/** What must hold of a store after its server was killed, as often as one likes. */
final class VaultJudge {

    private final VaultTraffic traffic;

    VaultJudge(VaultTraffic traffic) {
        this.traffic = traffic;
    }

    /** True once nothing is under way any more. */
    static boolean quiet(Connection database) throws SQLException {
        return DatabaseBelow.ask(database, """
                        select 'x' from vault.entry where state = 'CHECKING'
                        union all select 'x' from dossier.result where code = 'KQ.THU' and kept_at is null
                        union all select 'x' from vault.export where state in ('WAITING', 'RUNNING')""").isEmpty();
    }

    /** What the files and words of the store say, through the application. */
    List<String> ofPapers(JsonNode store) {
        List<String> complaints = new ArrayList<>();
        Map<String, Integer> times = new HashMap<>();
        for (JsonNode paper : store.path("papers")) {
            String title =
                    paper.path("title").asString().replace(" (bản chưa ký số)", ""); // its agency has no seal here
            if (!traffic.asked().contains(title)) continue; // of the demo nation
            times.merge(title, 1, Integer::sum);
            if (!paper.path("state").asString().equals("VALID")) complaints.add("not valid: " + paper);
            if (!paper.path("whole").asBoolean()) complaints.add("not whole: " + paper);
        }
        times.forEach((title, count) -> {
            if (count > 1) complaints.add("twice: " + title);
        });
        for (String title : traffic.confirmed()) if (!times.containsKey(title)) complaints.add("lost: " + title);
        JsonNode export = store.path("export");
        if (!export.path("state").asString().equals("READY")
                || !export.path("index").asBoolean()) complaints.add("no whole copy: " + export);
        if (export.path("files").asInt() < export.path("entries").asInt())
            complaints.add("a copy without some papers: " + export);
        return complaints;
    }

    /** What the tables and the log say. */
    static List<String> ofTables(Connection database) throws SQLException {
        return DatabaseBelow.ask(database, """
                select 'a result without its entry: ' || r.id from dossier.result r where r.code = 'KQ.THU' and r.kept_at is not null
                    and not exists (select from vault.entry e where e.owner = r.kept_owner and e.id = r.kept_entry)
                union all select 'an entry without its content: ' || e.id from vault.entry e
                    where e.state = 'VALID' and not exists (select from kernel.blob b where b.sha256 = e.content)
                union all select 'an entry that the log knows ' || count(line.event) || ' times: ' || e.id from vault.entry e
                    left join (select event, payload::text as words from audit.entry union all select event, payload::text from audit.incoming) line
                        on line.event = 'vault.EntryKept' and line.words like '%' || e.id || '%'
                    group by e.id having count(line.event) <> 1
                union all select 'two copies under way: ' || owner from vault.export where state in ('WAITING', 'RUNNING') group by owner having count(*) > 1
                union all select 'a copy without its content: ' || p.export from vault.export_part p
                    where not exists (select from kernel.blob b where b.sha256 = p.content)
                union all select 'a copy without parts: ' || x.id from vault.export x
                    where x.state = 'READY' and not exists (select from vault.export_part p where p.export = x.id)""");
    }
}
