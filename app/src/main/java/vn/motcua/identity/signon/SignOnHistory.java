package vn.motcua.identity.signon;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;

/** Where somebody was signed in by us, and what was told of them: for their own eyes. */
@Component
@Transactional(readOnly = true)
public class SignOnHistory {

    private final JdbcClient jdbc;

    SignOnHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An application that knows somebody.
     *
     * @param client its key
     * @param name what it is called
     * @param first when they first signed in there
     * @param last when last
     * @param times how often
     * @param learned what it was told, at any time
     * @param open true if a sign-in there is open, or they agreed to be told of
     */
    public record KnownApplication(
            String client, String name, Instant first, Instant last, long times, List<Claim> learned, boolean open) {}

    /**
     * One sign-in.
     *
     * @param name of the application
     * @param at when
     * @param level how sure we were
     * @param learned what was told
     * @param toldAt when last, or null
     * @param ended true if it is over
     */
    public record SignOnLine(
            String name,
            Instant at,
            AssuranceLevel level,
            List<Claim> learned,
            @Nullable Instant toldAt,
            boolean ended) {}

    /** The applications, the one used last first. */
    public List<KnownApplication> applications(AccountId account) {
        return jdbc.sql("""
                        select c.id, c.name, min(s.signed_in_at) as first, max(s.signed_in_at) as last, count(distinct s.id) as times,
                            bool_or(s.ended_at is null) or bool_or(k.client is not null) as open,
                            coalesce(array_agg(distinct t.claim order by t.claim) filter (where t.claim is not null), '{}') as learned
                        from identity.sign_on s join identity.client c on c.id = s.client
                        left join identity.consent k on k.account = s.account and k.client = s.client
                        left join lateral unnest(s.told) as t (claim) on true
                        where s.account = :account group by c.id, c.name order by last desc limit 200""")
                .param("account", account.value())
                .query((row, number) -> new KnownApplication(
                        row.getString("id"),
                        row.getString("name"),
                        row.getObject("first", OffsetDateTime.class).toInstant(),
                        row.getObject("last", OffsetDateTime.class).toInstant(),
                        row.getLong("times"),
                        claims(row.getArray("learned")),
                        row.getBoolean("open")))
                .list();
    }

    /** True if somebody ever signed in at the application. */
    public boolean knows(AccountId account, String client) {
        return jdbc.sql("select exists (select from identity.sign_on where account = ? and client = ?)")
                .params(account.value(), client)
                .query(Boolean.class)
                .single();
    }

    /** The sign-ins, the last one first. */
    public Slice<SignOnLine> list(AccountId account, Paging paging) {
        long total = jdbc.sql("select count(*) from identity.sign_on where account = ?")
                .param(account.value())
                .query(Long.class)
                .single();
        List<SignOnLine> lines = jdbc.sql("""
                        select c.name, s.signed_in_at, s.level, s.told, s.told_at, s.ended_at
                        from identity.sign_on s join identity.client c on c.id = s.client
                        where s.account = :account order by s.signed_in_at desc, s.id limit :size offset :offset""")
                .param("account", account.value())
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> {
                    OffsetDateTime told = row.getObject("told_at", OffsetDateTime.class);
                    return new SignOnLine(
                            row.getString("name"),
                            row.getObject("signed_in_at", OffsetDateTime.class).toInstant(),
                            AssuranceLevel.valueOf(row.getString("level")),
                            claims(row.getArray("told")),
                            told == null ? null : told.toInstant(),
                            row.getObject("ended_at", OffsetDateTime.class) != null);
                })
                .list();
        return new Slice<>(lines, paging, total);
    }

    private static List<Claim> claims(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray())
                .map(Claim::valueOf)
                .sorted()
                .toList();
    }
}
