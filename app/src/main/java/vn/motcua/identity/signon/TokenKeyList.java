package vn.motcua.identity.signon;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;

/** The keys that sign tokens, as operators see them. */
@Component
public class TokenKeyList {

    private final TokenKeys keys;
    private final JdbcClient jdbc;
    private final Clock clock;

    TokenKeyList(TokenKeys keys, JdbcClient jdbc, Clock clock) {
        this.keys = keys;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All there ever were, the newest first. */
    public Slice<TokenKeyView> of(Paging paging) {
        keys.published(); // the first is made when first looked for
        Instant now = clock.instant();
        List<TokenKeyView> page = jdbc.sql("""
                        select id, signs_from, withdrawn_at, withdrawn_at is null and signs_from <= :now
                                and signs_from = (select max(signs_from) from identity.token_key where withdrawn_at is null and signs_from <= :now) as signs,
                            coalesce((select min(n.signs_from) from identity.token_key n where n.withdrawn_at is null and n.signs_from > k.signs_from)
                                > :since, true) as shown
                        from identity.token_key k order by signs_from desc, id limit :limit offset :offset""")
                .param("now", at(now))
                .param("since", at(now.minus(TokenKeys.SHOWN)))
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> view(row, now))
                .list();
        long total = jdbc.sql("select count(*) from identity.token_key")
                .query(Long.class)
                .single();
        return new Slice<>(page, paging, total);
    }

    private static TokenKeyView view(ResultSet row, Instant now) throws SQLException {
        Instant from = row.getObject("signs_from", OffsetDateTime.class).toInstant();
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        TokenKeyState state;
        if (withdrawn != null) state = TokenKeyState.WITHDRAWN;
        else if (from.isAfter(now)) state = TokenKeyState.NEXT;
        else if (row.getBoolean("signs")) state = TokenKeyState.SIGNS;
        else state = row.getBoolean("shown") ? TokenKeyState.PUBLISHED : TokenKeyState.PAST;
        return new TokenKeyView(row.getString("id"), state, from, withdrawn == null ? null : withdrawn.toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
