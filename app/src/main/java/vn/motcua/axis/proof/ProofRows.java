package vn.motcua.axis.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyId;

/** Deliveries as proofs speak of them, and the proofs that were made. */
@Repository
class ProofRows {

    /** The rows are locked, so that nobody takes one between the look and the statement. */
    private static final String FACTS = """
            select d.doc_id, d.packet, d.receiver, d.receiver_code, d.addressed, d.failures, d.taken_at, d.held, d.withdrawn_at, d.stage,
                p.sender, p.sender_code, encode(p.sha256, 'hex') as sha256, p.length, p.document_id, p.number, p.notation, p.accepted_at,
                (select untaken_days from axis.agency_rule r where r.agency = p.sender) as untaken_days, s.systems, s.last_call
            from axis.delivery d join axis.packet p on p.id = d.packet
            cross join lateral (select count(*) as systems, max(s.used_at) as last_call
                from axis.system_agency sa join axis.system s on s.id = sa.system where sa.agency = d.receiver and s.closed_at is null) s
            where d.doc_id = any(?) order by d.doc_id for update of d
            """;

    /** What was not taken and of which nothing was told is not there any more. */
    private static final String WITHDRAW = """
            with gone as (
                update axis.delivery d set withdrawn_at = :now, updated_at = :now, stage = 'RECALLED', request = 'NONE'
                where d.doc_id = any(:ids) and d.taken_at is null and d.state <> 'DONE' and d.withdrawn_at is null and d.stage = 'SENT'
                returning d.doc_id, d.packet, d.receiver, d.kind
            ), unlisted as (
                delete from axis.waiting w using gone where w.receiver = gone.receiver and w.kind = gone.kind and w.doc_id = gone.doc_id
            ), told as (
                insert into axis.document_event (packet, life, document_id, event, party, told, fit, at)
                select gone.packet, gone.doc_id, p.document_id, 'WITHDRAWN', 'SENDER', '', 'FITS', :now
                from gone join axis.packet p on p.id = gone.packet
            )
            select doc_id from gone order by doc_id""";

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final Clock clock;

    ProofRows(JdbcClient jdbc, Agencies agencies, Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** A delivery with its packet and its receiver's systems. */
    record Facts(
            long delivery,
            long packet,
            AgencyId sender,
            AgencyId receiver,
            @Nullable Instant taken,
            boolean held,
            @Nullable Instant withdrawn,
            @Nullable String stage,
            @Nullable Integer untakenDays,
            ProofStatement said) {}

    /** One delivery, its row held to the end of the transaction. */
    Optional<Facts> hold(long delivery) {
        return hold(List.of(delivery)).stream().findFirst();
    }

    /** Deliveries, their rows held. */
    List<Facts> hold(List<Long> deliveries) {
        return jdbc.sql(FACTS)
                .param(deliveries.toArray(Long[]::new))
                .query((row, number) -> facts(row))
                .list();
    }

    /** The deliveries of a packet, or the one that the docId itself names. */
    List<Long> deliveries(long docId) {
        return jdbc.sql("select doc_id from axis.delivery where packet = :id or doc_id = :id order by doc_id")
                .param("id", docId)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    List<Long> withdraw(List<Long> deliveries, Instant now) {
        return jdbc.sql(WITHDRAW)
                .param("ids", deliveries.toArray(Long[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    void add(long delivery, ProofKind kind, Proof proof, Instant at) {
        jdbc.sql("""
                        insert into axis.proof (delivery, kind, statement, algorithm, signature, chain, made_at)
                        values (:delivery, :kind, :statement, :algorithm, :signature, :chain, :at)""")
                .param("delivery", delivery)
                .param("kind", kind.name())
                .param("statement", proof.statement())
                .param("algorithm", proof.algorithm())
                .param("signature", proof.signature())
                .param("chain", proof.chain().toArray(byte[][]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The latest proof of this kind that was made since. */
    Optional<Proof> find(long delivery, ProofKind kind, Instant since) {
        return jdbc.sql("""
                        select statement, algorithm, signature, chain from axis.proof
                        where delivery = :delivery and kind = :kind and made_at >= :since order by id desc limit 1""")
                .param("delivery", delivery)
                .param("kind", kind.name())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Proof(
                        row.getString("statement"),
                        row.getString("algorithm"),
                        row.getBytes("signature"),
                        Arrays.asList((byte[][]) row.getArray("chain").getArray())))
                .optional();
    }

    private Facts facts(ResultSet row) throws SQLException {
        AgencyId receiver = new AgencyId(row.getLong("receiver"));
        return new Facts(
                row.getLong("doc_id"),
                row.getLong("packet"),
                new AgencyId(row.getLong("sender")),
                receiver,
                time(row, "taken_at"),
                row.getBoolean("held"),
                time(row, "withdrawn_at"),
                row.getString("stage"),
                row.getObject("untaken_days", Integer.class),
                said(row, row.getObject("addressed") == null ? null : successor(receiver)));
    }

    /** What can be said of it: that it is not taken, or since when it cannot be. */
    private ProofStatement said(ResultSet row, @Nullable String successor) throws SQLException {
        Instant withdrawn = time(row, "withdrawn_at");
        Instant accepted = row.getObject("accepted_at", OffsetDateTime.class).toInstant();
        return new ProofStatement(
                withdrawn == null ? ProofKind.NOT_TAKEN : ProofKind.WITHDRAWN,
                row.getLong("packet"),
                row.getLong("doc_id"),
                row.getString("sha256"),
                row.getLong("length"),
                row.getString("document_id"),
                row.getString("number"),
                row.getString("notation"),
                row.getString("sender_code"),
                row.getString("receiver_code"),
                successor,
                accepted,
                clock.instant(),
                withdrawn,
                row.getInt("failures"),
                row.getLong("systems") > 0,
                time(row, "last_call"));
    }

    private String successor(AgencyId agency) {
        AgencyView found = agencies.find(Set.of(agency), AsOf.today(clock)).get(agency);
        return found == null ? "#" + agency : found.code().orElse("#" + agency);
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
