package vn.motcua.signing.sheaf;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.signing.SigningRefusal;

/** What became of sheaves, and of papers the last time. */
@Component
public class SheafOutcomes {

    private final JdbcClient jdbc;

    SheafOutcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody's own sheaves, the latest first. */
    public Slice<SheafLine> of(AccountId account, Paging paging) {
        List<SheafLine> lines = jdbc.sql("""
                        select s.id, s.asked_at, count(*) as everything, count(*) filter (where p.state = 'SIGNED') as signed,
                            count(*) filter (where p.state = 'REFUSED') as refused
                        from (select id, asked_at from signing.sheaf where account = ? order by asked_at desc, id limit ? offset ?) s
                        join signing.paper p on p.sheaf = s.id group by s.id, s.asked_at order by s.asked_at desc, s.id""")
                .params(account.value(), paging.size(), paging.offset())
                .query((row, number) -> new SheafLine(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        row.getLong("signed"),
                        row.getLong("refused"),
                        row.getLong("everything")))
                .list();
        long total = jdbc.sql("select count(*) from signing.sheaf where account = ?")
                .param(account.value())
                .query(Long.class)
                .single();
        return new Slice<>(lines, paging, total);
    }

    /** Of these papers, why those were not signed that were refused the last time; one that somebody took back themselves was not. */
    public Map<String, LastRefusal> lastRefused(String kind, Collection<String> subjects) {
        Map<String, LastRefusal> refused = new HashMap<>();
        jdbc.sql("""
                        select l.subject, l.refusal, l.refusal_args from (select distinct on (subject) subject, state, refusal, refusal_args
                            from signing.paper where kind = ? and subject = any(?) order by subject, id desc) l
                        where l.state = 'REFUSED' and l.refusal <> ?""")
                .params(kind, subjects.toArray(String[]::new), SigningRefusal.TAKEN_BACK.key())
                .query(row -> {
                    refused.put(
                            row.getString("subject"),
                            new LastRefusal(row.getString("refusal"), Sheaves.texts(row, "refusal_args")));
                });
        return refused;
    }
}
