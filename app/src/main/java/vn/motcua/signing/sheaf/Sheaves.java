package vn.motcua.signing.sheaf;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.directory.authority.Matter;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;

/** Sheaves and their papers in the database. */
@Component
public class Sheaves {

    /** A paper on which so many workers broke is not tried again. */
    static final int TRIES = 5;

    private final JdbcClient jdbc;

    Sheaves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody's own sheaf; any other is not there. */
    public Optional<SheafView> find(UUID id, AccountId account, Paging paging) {
        return jdbc.sql("""
                        select s.asked_at, count(*) as everything, count(*) filter (where p.state = 'SIGNED') as signed,
                            count(*) filter (where p.state = 'REFUSED') as refused,
                            count(*) filter (where p.state = 'WAITING') as waiting
                        from signing.sheaf s join signing.paper p on p.sheaf = s.id where s.id = ? and s.account = ? group by s.id""")
                .params(id, account.value())
                .query((row, number) -> new SheafView(
                        id,
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        new Slice<>(papers(id, paging), paging, row.getLong("everything")),
                        row.getLong("signed"),
                        row.getLong("refused"),
                        row.getLong("waiting"),
                        row.getLong("everything")))
                .optional();
    }

    /** Which of these papers are under way. */
    public Set<String> underWay(String kind, Collection<String> subjects) {
        return jdbc
                .sql(
                        "select subject from signing.paper where kind = ? and subject = any(?) and state in ('WAITING', 'RUNNING')")
                .params(kind, subjects.toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private List<SheafView.PaperView> papers(UUID sheaf, Paging paging) {
        return jdbc.sql("""
                        select title, link, state, refusal, refusal_args from signing.paper where sheaf = ?
                        order by state <> 'REFUSED', id limit ? offset ?""")
                .params(sheaf, paging.size(), paging.offset())
                .query((row, number) -> new SheafView.PaperView(
                        row.getString("title"),
                        row.getString("link"),
                        PaperState.valueOf(row.getString("state")),
                        row.getString("refusal"),
                        texts(row, "refusal_args")))
                .list();
    }

    void add(UUID id, AccountId account, OfficialId official, String name, Instant now) {
        jdbc.sql("insert into signing.sheaf (id, account, official, name, asked_at) values (?, ?, ?, ?, ?)")
                .params(id, account.value(), official.value(), name, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False if the paper is under way already. */
    boolean add(UUID sheaf, PaperAsked paper, Instant now) {
        return jdbc.sql("""
                                insert into signing.paper (sheaf, kind, subject, title, link, agency, matters, next_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?)
                                on conflict (kind, subject) where state in ('WAITING', 'RUNNING') do nothing""")
                        .params(
                                sheaf,
                                paper.kind(),
                                paper.subject(),
                                paper.title(),
                                paper.link(),
                                paper.agency().value(),
                                paper.matters().stream().map(Matter::text).toArray(String[]::new),
                                now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** What waits of somebody's own sheaf is not signed; gives how many that are. What a worker has by now goes on. */
    int takeBack(UUID id, AccountId account, String key, Instant now) {
        return jdbc.sql("""
                        update signing.paper p set state = 'REFUSED', ended_at = ?, refusal = ?
                        from signing.sheaf s where s.id = p.sheaf and s.id = ? and s.account = ? and p.state = 'WAITING'""")
                .params(now.atOffset(ZoneOffset.UTC), key, id, account.value())
                .update();
    }

    /** Takes the next paper for a while. */
    Optional<Leased> lease(Instant now, Instant until) {
        return lease(now, until, new Aside());
    }

    /** The same, but none of those that are set aside. */
    Optional<Leased> lease(Instant now, Instant until, Aside aside) {
        UUID lease = UUID.randomUUID();
        return jdbc.sql("""
                        update signing.paper p set state = 'RUNNING', lease = :lease, leased_until = :until, tries = tries + 1
                        from signing.sheaf s
                        where s.id = p.sheaf and p.id = (
                            select id from signing.paper
                            where state in ('WAITING', 'RUNNING') and next_at <= :now and (state = 'WAITING' or leased_until < :now) and tries < :tries
                              and agency <> all(:agencies) and kind <> all(:kinds)
                            order by next_at, id limit 1 for update skip locked)
                        returning p.id, p.kind, p.subject, p.agency, p.matters, p.tries, s.account, s.official, s.name""")
                .param("lease", lease)
                .param(
                        "agencies",
                        aside.agencies().stream().map(AgencyId::value).toArray(Long[]::new))
                .param("kinds", aside.kinds().toArray(String[]::new))
                .param("tries", TRIES)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Leased(
                        row.getLong("id"),
                        lease,
                        row.getString("kind"),
                        row.getString("subject"),
                        new AgencyId(row.getLong("agency")),
                        texts(row, "matters").stream().map(Matter::parse).toList(),
                        row.getInt("tries"),
                        new AccountId(row.getObject("account", UUID.class)),
                        new OfficialId(row.getLong("official")),
                        row.getString("name")))
                .optional();
    }

    /** A paper that a worker has. */
    record Leased(
            long id,
            UUID lease,
            String kind,
            String subject,
            AgencyId agency,
            List<Matter> matters,
            int tries,
            AccountId account,
            OfficialId official,
            String name) {}

    /** Keeps it for longer; whoever lost it keeps nothing, and is told so by false. */
    boolean renew(Leased paper, Instant until) {
        return jdbc.sql("update signing.paper set leased_until = ? where id = ? and lease = ?")
                        .params(until.atOffset(ZoneOffset.UTC), paper.id(), paper.lease())
                        .update()
                == 1;
    }

    /** It is signed; false if somebody else has it by now. */
    boolean signed(Leased paper, Instant now) {
        return jdbc.sql("""
                                update signing.paper set state = 'SIGNED', lease = null, leased_until = null, ended_at = ?
                                where id = ? and lease = ?""")
                        .params(now.atOffset(ZoneOffset.UTC), paper.id(), paper.lease())
                        .update()
                == 1;
    }

    void refused(Leased paper, String key, List<String> args, Instant now) {
        jdbc.sql("""
                        update signing.paper set state = 'REFUSED', lease = null, leased_until = null, ended_at = ?, refusal = ?, refusal_args = ?
                        where id = ? and lease = ?""")
                .params(now.atOffset(ZoneOffset.UTC), key, args.toArray(String[]::new), paper.id(), paper.lease())
                .update();
    }

    /** Those on which workers broke again and again are refused. */
    int giveUp(String key, Instant now) {
        return jdbc.sql("""
                        update signing.paper set state = 'REFUSED', lease = null, leased_until = null, ended_at = :now, refusal = :key
                        where tries >= :tries and (state = 'WAITING' or state = 'RUNNING' and leased_until < :now)""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("key", key)
                .param("tries", TRIES)
                .update();
    }

    /** Something else is away for a while: that is no try. */
    void waits(Leased paper, Instant next) {
        jdbc.sql("""
                        update signing.paper set state = 'WAITING', lease = null, leased_until = null, next_at = ?, tries = tries - 1
                        where id = ? and lease = ?""")
                .params(next.atOffset(ZoneOffset.UTC), paper.id(), paper.lease())
                .update();
    }

    void postponed(Leased paper, Instant next) {
        jdbc.sql(
                        "update signing.paper set state = 'WAITING', lease = null, leased_until = null, next_at = ? where id = ? and lease = ?")
                .params(next.atOffset(ZoneOffset.UTC), paper.id(), paper.lease())
                .update();
    }

    /** Forgets sheaves that were over long ago: the log and the papers themselves know who signed what. */
    int forget(Instant before) {
        int papers = jdbc.sql("""
                        delete from signing.paper where sheaf in (select s.id from signing.sheaf s where s.asked_at < ?
                            and not exists (select from signing.paper p where p.sheaf = s.id and p.ended_at is null) limit 1000)""").param(before.atOffset(ZoneOffset.UTC)).update();
        jdbc.sql(
                        "delete from signing.sheaf s where s.asked_at < ? and not exists (select from signing.paper p where p.sheaf = s.id)")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
        return papers;
    }

    /** All that waits is refused: nothing is signed any more. */
    int stop(String key, Instant now) {
        return jdbc.sql("""
                        update signing.paper set state = 'REFUSED', lease = null, leased_until = null, ended_at = :now, refusal = :key
                        where state = 'WAITING' or state = 'RUNNING' and leased_until < :now""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("key", key)
                .update();
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((String[]) array.getArray());
    }
}
