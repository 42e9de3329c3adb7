package vn.motcua.directory.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.OfficialId;

/** Who holds which post, asked for many at once. */
@Component
@Transactional(readOnly = true)
public class PostHolders {

    private final JdbcClient jdbc;

    PostHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An official in a post. */
    public record Held(OfficialId official, PositionId position) {}

    /**
     * Of these, those who left the post: by nothing that was known at any moment since {@code known} do they hold it on any of these days. Who was suspended holds it.
     *
     * @param first the first day that is asked about
     * @param last the last one
     * @param known what was struck out since counts still
     */
    public Set<Held> left(Collection<Held> among, LocalDate first, LocalDate last, Instant known) {
        List<Held> asked = List.copyOf(among);
        return jdbc.sql("""
                        select x.official, x.post from unnest(cast(:officials as bigint[]), cast(:posts as bigint[])) as x (official, post)
                        where not exists (select from directory.appointment_version a where a.official = x.official and a.position = x.post
                            and a.valid && daterange(cast(:first as date), cast(:last as date), '[]')
                            and a.recorded && tstzrange(cast(:known as timestamptz), null))""")
                .param(
                        "officials",
                        asked.stream().map(one -> one.official().value()).toArray(Long[]::new))
                .param(
                        "posts",
                        asked.stream().map(one -> one.position().value()).toArray(Long[]::new))
                .param("first", first)
                .param("last", last)
                .param("known", known.atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        new Held(new OfficialId(row.getLong("official")), new PositionId(row.getLong("post"))))
                .set();
    }
}
