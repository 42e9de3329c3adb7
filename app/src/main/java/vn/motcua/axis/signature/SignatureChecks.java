package vn.motcua.axis.signature;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.axis.event.RecordEvents;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.blob.BlobId;

/** The packets whose signatures are to be looked at, and what was found. */
@Component
public class SignatureChecks {

    /** As the exchange has it; of packets {@code p}. */
    private static final String LANE =
            "case when p.business = 'NEW' then greatest(least(coalesce(p.priority, 0), 3), 0) else 0 end";

    private final JdbcClient jdbc;
    private final VerdictJson json;
    private final RecordEvents events;

    SignatureChecks(JdbcClient jdbc, VerdictJson json, RecordEvents events) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
    }

    /** A packet that is being looked at. */
    record Claimed(long packet, int tries, AgencyId sender, BlobId content) {}

    /** What was found about one. */
    record Found(long packet, AgencyId sender, JudgedPacket own, List<FileVerdict> files) {}

    /** Has these packets looked at, soon: those of a higher lane before others. Part of the transaction that takes them over. */
    public void add(Map<Long, Short> lanes, Instant at) {
        if (lanes.isEmpty()) return;
        jdbc.sql("""
                        insert into axis.signature_check (packet, lane, next_at)
                        select packet, lane, :at from unnest(:packets::bigint[], :lanes::smallint[]) as c (packet, lane)""")
                .param("packets", lanes.keySet().toArray(Long[]::new))
                .param("lanes", lanes.values().toArray(Short[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How far a packet is looked at; empty if it holds nothing to look at. */
    public Optional<SignatureCheck> find(long packet) {
        return jdbc.sql("""
                        select packet, tries, judged_at, verdict::text as verdict, files::text as files
                        from axis.signature_check where packet = ?""")
                .param(packet)
                .query((row, number) -> {
                    OffsetDateTime judged = row.getObject("judged_at", OffsetDateTime.class);
                    String own = row.getString("verdict");
                    String files = row.getString("files");
                    return new SignatureCheck(
                            row.getLong("packet"),
                            row.getInt("tries"),
                            judged == null ? null : judged.toInstant(),
                            own == null ? null : json.readPacket(own),
                            files == null ? List.of() : json.readFiles(files));
                })
                .optional();
    }

    /** How many wait to be looked at, and were due at that moment. */
    public long due(Instant at) {
        return jdbc.sql("select count(*) from axis.signature_check where judged_at is null and next_at <= ?")
                .param(at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Takes some that are due, for so long; who is killed meanwhile leaves them due again. */
    List<Claimed> claim(int most, Instant now, Duration lease) {
        return jdbc.sql("""
                        with mine as (
                            update axis.signature_check set tries = tries + 1, next_at = :until
                            where packet in (select packet from axis.signature_check where judged_at is null and next_at <= :now
                                order by lane desc, next_at limit :most for update skip locked)
                            returning packet, tries)
                        select m.packet, m.tries, p.sender, p.sha256 from mine m join axis.packet p on p.id = m.packet order by m.packet""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", now.plus(lease).atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> new Claimed(
                        row.getLong("packet"),
                        row.getInt("tries"),
                        new AgencyId(row.getLong("sender")),
                        BlobId.of(row.getBytes("sha256"))))
                .list();
    }

    /** Puts one off. */
    void later(long packet, Instant at) {
        jdbc.sql("update axis.signature_check set next_at = ? where packet = ? and judged_at is null")
                .params(at.atOffset(ZoneOffset.UTC), packet)
                .update();
    }

    /** Keeps what was found; gives those that were not done before, whose verdict is new. */
    List<Found> keep(List<Found> found, Instant at) {
        List<Long> fresh = jdbc.sql("""
                        update axis.signature_check c set judged_at = :at, verdict = f.verdict::jsonb, files = f.files::jsonb
                        from unnest(:packets::bigint[], :verdicts::text[], :files::text[]) as f (packet, verdict, files)
                        where c.packet = f.packet and c.judged_at is null returning c.packet""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("packets", found.stream().map(Found::packet).toArray(Long[]::new))
                .param(
                        "verdicts",
                        found.stream().map(one -> json.write(one.own())).toArray(String[]::new))
                .param(
                        "files",
                        found.stream().map(one -> json.write(one.files())).toArray(String[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
        List<Found> kept =
                found.stream().filter(one -> fresh.contains(one.packet())).toList();
        tell(kept, at);
        return kept;
    }

    /** The word for it on the packet itself; what was held for the verdict waits from now on, marked. */
    private void tell(List<Found> kept, Instant at) {
        Long[] packets = kept.stream().map(Found::packet).toArray(Long[]::new);
        jdbc.sql("""
                        update axis.packet p set signature_state = f.state
                        from unnest(:packets::bigint[], :states::text[]) as f (packet, state)
                        where p.id = f.packet and p.signature_state <> f.state""")
                .param("packets", packets)
                .param(
                        "states",
                        kept.stream().map(one -> one.own().state().name()).toArray(String[]::new))
                .update();
        List<Long> released = jdbc.sql("""
                        with released as (
                            update axis.delivery set held = false where packet = any(:packets) and held
                            returning receiver, kind, doc_id, packet, withdrawn_at)
                        insert into axis.waiting (receiver, kind, doc_id, lane)
                        select r.receiver, r.kind, r.doc_id, %s from released r join axis.packet p on p.id = r.packet
                        where r.withdrawn_at is null returning doc_id""".formatted(LANE))
                .param("packets", packets)
                .query((row, number) -> row.getLong(1))
                .list();
        events.released(released, at);
    }
}
