package vn.motcua.signing.sheaf;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcua.crash.DatabaseBelow;

/** What must hold of papers that were signed while the server was killed again and again. */
final class SheafJudge {

    /** By what they complain of: what gives rows that must not be. */
    private static final Map<String, String> RULES = Map.of(
            "signed, and no file",
            "select p.subject from signing.paper p join public.crash_paper c on c.id::text = p.subject where p.state = 'SIGNED' and c.signed is null",
            "a file, and not signed",
            """
                    select c.id::text from public.crash_paper c where c.signed is not null
                        and not exists (select from signing.paper p where p.subject = c.id::text and p.state = 'SIGNED')""",
            "refused",
            "select subject || ' ' || refusal from signing.paper where kind = 'crash.paper' and state = 'REFUSED'",
            "signed twice",
            """
                    select id::text from public.crash_paper where
                        (length(signed) - length(pdf) > 0 and (length(encode(signed, 'escape')) - length(replace(encode(signed, 'escape'), '/ByteRange', ''))) / 10 <> 1)
                        or (sealed is not null and (length(encode(sealed, 'escape')) - length(replace(encode(sealed, 'escape'), '/ByteRange', ''))) / 10 <> 3)""",
            "not the document that was asked for",
            """
                    select id::text from public.crash_paper where (signed is not null and substr(signed, 1, length(pdf)) <> pdf)
                        or (sealed is not null and substr(sealed, 1, length(signed)) <> signed)""",
            "kept, and its intent is open",
            """
                    select c.id::text from public.crash_paper c where
                        (c.signed is not null and 1 <> (select count(*) from signing.intent i where i.purpose = 'crash.paper ' || c.id and i.outcome = 'KEPT'))
                        or (c.sealed is not null and 1 <> (select count(*) from signing.intent i where i.purpose = 'crash.paper ' || c.id || ' seal' and i.outcome = 'KEPT'))""",
            "an intent that is kept, and no file",
            """
                    select i.purpose from signing.intent i where i.purpose like 'crash.paper %' and i.outcome = 'KEPT' and not exists (
                        select from public.crash_paper c where (i.purpose = 'crash.paper ' || c.id and c.signed is not null)
                            or (i.purpose = 'crash.paper ' || c.id || ' seal' and c.sealed is not null))""",
            "an intent that nobody resolves",
            "select i.purpose from signing.intent i where i.purpose like 'crash.paper %' and i.outcome is null",
            "the log does not tell of it once",
            """
                    select c.id::text from public.crash_paper c where
                        (c.signed is not null and 1 <> (select count(*) from log l where l.payload like '%' || encode(sha256(c.signed), 'hex') || '%'))
                        or (c.sealed is not null and 1 <> (select count(*) from log l where l.payload like '%' || encode(sha256(c.sealed), 'hex') || '%'))""",
            "the log tells of what is not",
            """
                    select l.payload from log l where l.payload like '%crash.paper%' and not exists (
                        select from public.crash_paper c where l.payload like '%' || encode(sha256(c.signed), 'hex') || '%'
                            or l.payload like '%' || encode(sha256(c.sealed), 'hex') || '%')""");

    private final List<String> asked;
    private final List<String> sealed;

    /**
     * For what people were told.
     *
     * @param asked papers of sheaves that were taken on
     * @param sealed papers of which was said that they are sealed
     */
    SheafJudge(List<String> asked, List<String> sealed) {
        this.asked = List.copyOf(asked);
        this.sealed = List.copyOf(sealed);
    }

    /** Papers without their outcome. */
    static List<String> open(Connection database) throws SQLException {
        return DatabaseBelow.ask(
                database,
                "select subject from signing.paper where kind = 'crash.paper' and state in ('WAITING', 'RUNNING')");
    }

    List<String> complaints(Connection database) throws SQLException {
        List<String> all = new ArrayList<>();
        for (Map.Entry<String, String> rule : RULES.entrySet())
            for (String row : DatabaseBelow.ask(
                    database,
                    "with log as (select payload from audit.entry where event = 'signing.DocumentSigned' union all select payload from audit.incoming where event = 'signing.DocumentSigned') "
                            + rule.getValue())) all.add(rule.getKey() + ": " + row);
        List<String> signed =
                DatabaseBelow.ask(database, "select id::text from public.crash_paper where signed is not null");
        List<String> done =
                DatabaseBelow.ask(database, "select id::text from public.crash_paper where sealed is not null");
        for (String one : asked) if (!signed.contains(one)) all.add("asked for and lost: " + one);
        for (String one : sealed) if (!done.contains(one)) all.add("told and lost: " + one);
        return all;
    }
}
