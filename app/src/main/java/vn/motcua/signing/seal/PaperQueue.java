package vn.motcua.signing.seal;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.blob.Blobs;
import vn.motcua.signing.known.FileMarks;
import vn.motcua.signing.pades.KeepSignature;
import vn.motcua.signing.spi.SetAsideSeals;

/** Which papers wait for their seals, who has them, and what became of them. */
@Component
class PaperQueue implements SealWaiting<PaperQueue.Waiting>, SetAsideSeals {

    private final JdbcClient jdbc;
    private final KeepSignature signatures;
    private final Blobs blobs;
    private final Clock clock;

    PaperQueue(JdbcClient jdbc, KeepSignature signatures, Blobs blobs, Clock clock) {
        this.jdbc = jdbc;
        this.signatures = signatures;
        this.blobs = blobs;
        this.clock = clock;
    }

    /** A paper that waits. */
    record Waiting(long id, String kind, String paper, AgencyId agency) {

        /** What the key is used for, in the log of signing. */
        String purpose() {
            return kind + " " + paper;
        }
    }

    /** Each agency is found by one step in the index, however much waits. */
    @Override
    public List<AgencyId> agencies(Set<AgencyId> without, int most) {
        return jdbc.sql("""
                        with recursive waiting (agency) as (
                            (select agency from signing.sealed_paper where due <= :now order by agency limit 1)
                            union all
                            select (select p.agency from signing.sealed_paper p where p.due <= :now and p.agency > w.agency
                                order by p.agency limit 1) from waiting w where w.agency is not null)
                        select agency from waiting where agency is not null and agency <> all(:without) order by random() limit :most""")
                .param("now", at(clock.instant()))
                .param("without", without.stream().map(AgencyId::value).toArray(Long[]::new))
                .param("most", most)
                .query((row, number) -> new AgencyId(row.getLong(1)))
                .list();
    }

    @Override
    public SealTaken<Waiting> take(AgencyId agency, int most, Instant until) {
        List<Waiting> papers = jdbc.sql("""
                        update signing.sealed_paper set due = :until where id in (
                            select id from signing.sealed_paper where agency = :agency and due <= :now
                            order by due, id limit :most for no key update skip locked)
                        returning id, kind, paper, agency""")
                .param("agency", agency.value())
                .param("now", at(clock.instant()))
                .param("until", at(until))
                .param("most", most)
                .query((row, number) -> new Waiting(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("paper"),
                        new AgencyId(row.getLong("agency"))))
                .list();
        return new SealTaken<>(papers, until);
    }

    @Override
    public void later(SealTaken<Waiting> taken, Collection<Waiting> papers, Instant again) {
        jdbc.sql("update signing.sealed_paper set due = :at where id = any(:ids) and due = :until")
                .param("at", at(again))
                .param("ids", papers.stream().map(Waiting::id).toArray(Long[]::new))
                .param("until", at(taken.until()))
                .update();
    }

    @Override
    public void failed(SealTaken<Waiting> taken, Waiting paper, String why, int tries, Instant again) {
        jdbc.sql("""
                        update signing.sealed_paper set tries = tries + 1,
                            due = case when tries + 1 >= :most then null else :again end,
                            refused = case when tries + 1 >= :most then :why end
                        where id = :id and due = :until""")
                .param("most", tries)
                .param("again", at(again))
                .param("why", why)
                .param("id", paper.id())
                .param("until", at(taken.until()))
                .update();
    }

    @Override
    public void forget(Collection<AgencyId> agencies) {
        jdbc.sql("delete from signing.sealed_paper where agency = any(?) and due is not null")
                .param(agencies.stream().map(AgencyId::value).toArray(Long[]::new))
                .update();
    }

    /** Keeps those that nobody else took meanwhile, with their intents and their lines in the log; how many. */
    @Transactional
    int keep(SealTaken<Waiting> taken, List<SealMade<Waiting>> made) {
        Map<Long, SealMade<Waiting>> ours = new HashMap<>();
        for (SealMade<Waiting> one : made) ours.put(one.paper().id(), one);
        ours.keySet().retainAll(had(taken, ours.keySet()));
        if (ours.isEmpty()) return 0;
        List<SealMade<Waiting>> kept = List.copyOf(ours.values());
        blobs.keepAll(kept.stream().map(SealMade::file).toList());
        files(kept);
        marks(kept);
        for (SealMade<Waiting> one : kept)
            signatures.run(one.pdf(), one.paper().agency(), one.paper().purpose());
        return kept.size();
    }

    private Set<Long> had(SealTaken<Waiting> taken, Set<Long> ids) {
        return Set.copyOf(jdbc.sql(
                        "select id from signing.sealed_paper where id = any(?) and due = ? order by id for no key update")
                .params(ids.toArray(Long[]::new), at(taken.until()))
                .query((row, number) -> row.getLong(1))
                .list());
    }

    private void files(List<SealMade<Waiting>> kept) {
        jdbc.sql("""
                        update signing.sealed_paper p set due = null, content = m.content, bytes = m.bytes, certificate = m.certificate, sealed_at = m.at
                        from unnest(:ids::bigint[], :contents::bytea[], :bytes::int[], :certificates::bigint[], :at::timestamptz[])
                            as m (id, content, bytes, certificate, at) where p.id = m.id""")
                .param("ids", kept.stream().map(one -> one.paper().id()).toArray(Long[]::new))
                .param(
                        "contents",
                        kept.stream().map(one -> one.file().id().hash()).toArray(byte[][]::new))
                .param(
                        "bytes",
                        kept.stream()
                                .map(one -> Math.toIntExact(one.file().length()))
                                .toArray(Integer[]::new))
                .param(
                        "certificates",
                        kept.stream().map(one -> one.pdf().by().value()).toArray(Long[]::new))
                .param(
                        "at",
                        kept.stream().map(one -> at(one.pdf().at()).toString()).toArray(String[]::new))
                .update();
    }

    private void marks(List<SealMade<Waiting>> kept) {
        List<Mark> marks = kept.stream()
                .flatMap(one -> FileMarks.of(one.pdf().bytes()).digests().stream()
                        .map(mark -> new Mark(mark, one.paper().id())))
                .toList();
        jdbc.sql("""
                        insert into signing.sealed_paper_mark (mark, paper)
                        select distinct mark, paper from unnest(:marks::bytea[], :papers::bigint[]) as m (mark, paper)""")
                .param("marks", marks.stream().map(Mark::mark).toArray(byte[][]::new))
                .param("papers", marks.stream().map(Mark::paper).toArray(Long[]::new))
                .update();
    }

    private record Mark(byte[] mark, long paper) {}

    @Override
    public long count() {
        return jdbc.sql("select count(*) from signing.sealed_paper where refused is not null")
                .query(Long.class)
                .single();
    }

    @Override
    public List<OneAside> some(int most) {
        return jdbc.sql(
                        "select kind || ' ' || paper, agency, refused from signing.sealed_paper where refused is not null order by id limit ?")
                .param(most)
                .query((row, number) -> new OneAside(row.getString(1), row.getLong(2), row.getString(3)))
                .list();
    }

    @Override
    public int again() {
        return jdbc.sql("update signing.sealed_paper set due = ?, tries = 0, refused = null where refused is not null")
                .param(at(clock.instant()))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
