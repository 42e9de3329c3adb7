package vn.motcua.signing.seal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcua.crash.DatabaseBelow;

/** What must hold of letters and receipts that were sealed while the server was killed again and again. */
final class SealJudge {

    private static final String SEALED = """
            with sealed as (
                select kind || ' ' || paper as purpose, content from signing.sealed_paper where content is not null
                union all select 'payment.receipt ' || receipt, content from payment.receipt_file),
            ours as (select purpose, outcome from signing.intent where purpose like 'dossier.letter %' or purpose like 'payment.receipt %'),
            log as (select payload from audit.entry where event = 'signing.DocumentSigned'
                union all select payload from audit.incoming where event = 'signing.DocumentSigned')
            """;

    /** By what they complain of: what gives rows that must not be. */
    private static final Map<String, String> RULES = Map.of(
            "sealed, and no content",
            "select purpose from sealed s where not exists (select from kernel.blob b where b.sha256 = s.content)",
            "sealed, and not one intent is kept",
            "select purpose from sealed s where 1 <> (select count(*) from ours i where i.purpose = s.purpose and i.outcome = 'KEPT')",
            "an intent that is kept, and no file",
            "select purpose from ours i where i.outcome = 'KEPT' and not exists (select from sealed s where s.purpose = i.purpose)",
            "the log does not tell of it once",
            "select purpose from sealed s where 1 <> (select count(*) from log l where l.payload like '%' || encode(s.content, 'hex') || '%')",
            "the log tells of what is not",
            """
                    select l.payload from log l where (l.payload like '%dossier.letter %' or l.payload like '%payment.receipt %')
                        and not exists (select from sealed s where l.payload like '%' || encode(s.content, 'hex') || '%')""",
            "sealed, and not known again",
            """
                    select p.kind || ' ' || p.paper from signing.sealed_paper p where p.content is not null
                        and not exists (select from signing.sealed_paper_mark m where m.paper = p.id and m.mark = p.content)""",
            "a receipt that is sealed, and not known again",
            """
                    select f.receipt::text from payment.receipt_file f
                        where not exists (select from payment.receipt_mark m where m.receipt = f.receipt and m.mark = f.content)""",
            "set aside",
            """
                    select kind || ' ' || paper from signing.sealed_paper where refused is not null
                    union all select 'payment.receipt ' || id from payment.receipt where seal_refused is not null""");

    private final List<String> told;

    /**
     * For what people were told.
     *
     * @param told letters and receipts that went out
     */
    SealJudge(List<String> told) {
        this.told = List.copyOf(told);
    }

    /** What waits still. */
    static List<String> open(Connection database) throws SQLException {
        return DatabaseBelow.ask(database, """
                select kind || ' ' || paper from signing.sealed_paper where due is not null
                union all select 'payment.receipt ' || id from payment.receipt where seal_due is not null and state = 'ISSUED'""");
    }

    List<String> complaints(Connection database) throws SQLException {
        List<String> all = new ArrayList<>();
        for (Map.Entry<String, String> rule : RULES.entrySet())
            for (String row : DatabaseBelow.ask(database, SEALED + rule.getValue()))
                all.add(rule.getKey() + ": " + row);
        List<String> sealed = DatabaseBelow.ask(database, SEALED + "select purpose from sealed");
        for (String one : told) if (!sealed.contains(one)) all.add("told and lost: " + one);
        return all;
    }
}
