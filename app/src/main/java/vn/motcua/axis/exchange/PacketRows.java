package vn.motcua.axis.exchange;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.axis.edxml.DocumentHead;
import vn.motcua.axis.edxml.DocumentPacket;
import vn.motcua.axis.edxml.Packet;
import vn.motcua.axis.edxml.ResponseFor;
import vn.motcua.axis.edxml.SealedContent;
import vn.motcua.axis.edxml.StatusPacket;
import vn.motcua.axis.exchange.Prepared.Numbered;
import vn.motcua.kernel.AgencyId;

/** Writes packets, many in one statement. */
@Repository
class PacketRows {

    private static final int LONGEST_SHOWN = 1_000;

    private static final String INSERT = """
            insert into axis.packet (id, system, sender, sender_code, kind, business, document_id, number, notation, subject,
                type_name, issued, priority, attachments, sha256, length, receivers, receivers_hash, report, signature_state, sealed, accepted_at)
            select id, system, sender, sender_code, kind, business, document_id, number, notation, subject,
                type_name, issued, priority, attachments, sha256, length, receivers, receivers_hash, report::jsonb, signature_state, sealed, :at
            from unnest(:ids::bigint[], :systems::bigint[], :senders::bigint[], :codes::text[], :kinds::text[], :businesses::text[],
                    :documents::text[], :numbers::text[], :notations::text[], :subjects::text[], :types::text[], :issued::text[],
                    :priorities::smallint[], :attachments::int[], :hashes::bytea[], :lengths::bigint[], :receivers::int[],
                    :receiverHashes::bytea[], :reports::text[], :signatures::text[], :sealed::boolean[])
                as fresh (id, system, sender, sender_code, kind, business, document_id, number, notation, subject, type_name, issued,
                    priority, attachments, sha256, length, receivers, receivers_hash, report, signature_state, sealed)
            on conflict (sha256, system, sender, receivers_hash) do nothing
            returning id
            """;

    private static final String SENT_BEFORE = """
            select k.sha256, k.system, k.sender, k.receivers_hash, p.id, p.accepted_at
            from unnest(:hashes::bytea[], :systems::bigint[], :senders::bigint[], :receiverHashes::bytea[])
                as k (sha256, system, sender, receivers_hash)
            join axis.packet p on p.sha256 = k.sha256 and p.system is not distinct from k.system and p.sender = k.sender
                and p.receivers_hash = k.receivers_hash
            """;

    private final JdbcClient jdbc;
    private final ReportJson reports;

    PacketRows(JdbcClient jdbc, ReportJson reports) {
        this.jdbc = jdbc;
        this.reports = reports;
    }

    /** Inserts those that were not sent before, and says which those are. All must be different from each other. */
    Set<Long> insert(List<Numbered> packets, Instant at) {
        Columns of = new Columns(packets);
        return new HashSet<>(jdbc.sql(INSERT)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ids", of.all(Numbered::id, Long[]::new))
                .param("systems", of.all(one -> one.packet().caller().system(), Long[]::new))
                .param("senders", of.all(one -> one.packet().sender().value(), Long[]::new))
                .param("codes", of.all(one -> one.packet().packet().from().id().text(), String[]::new))
                .param("kinds", of.all(one -> one.packet().kind().name(), String[]::new))
                .param("businesses", of.all(one -> business(one.packet().packet()), String[]::new))
                .param("documents", of.all(one -> document(one.packet().packet()), String[]::new))
                .param(
                        "numbers",
                        of.all(one -> shown(one, head -> head.code().number(), ResponseFor::code), String[]::new))
                .param(
                        "notations",
                        of.all(one -> shown(one, head -> head.code().notation(), about -> ""), String[]::new))
                .param("subjects", of.all(one -> shown(one, DocumentHead::subject, about -> ""), String[]::new))
                .param("types", of.all(one -> shown(one, head -> head.type().name(), about -> ""), String[]::new))
                .param(
                        "issued",
                        of.all(
                                one -> shown(
                                        one,
                                        head -> head.date().text(),
                                        about -> about.date().text()),
                                String[]::new))
                .param("priorities", of.all(one -> priority(one.packet().packet()), Short[]::new))
                .param("attachments", of.all(one -> attachments(one.packet().packet()), Integer[]::new))
                .param("hashes", of.all(one -> one.packet().content().id().hash(), byte[][]::new))
                .param("lengths", of.all(one -> one.packet().content().length(), Long[]::new))
                .param("receivers", of.all(one -> one.packet().receivers().size(), Integer[]::new))
                .param("receiverHashes", of.all(one -> one.packet().receiversHash(), byte[][]::new))
                .param("reports", of.all(one -> reports.write(one.packet().report()), String[]::new))
                .param("signatures", of.all(one -> one.packet().signature().name(), String[]::new))
                .param("sealed", of.all(one -> SealedContent.in(one.packet().packet()), Boolean[]::new))
                .query(Long.class)
                .list());
    }

    /** Under which docId, and when, these were sent before. */
    Map<Prepared.Key, Sent> sentBefore(List<Prepared> packets) {
        Map<Prepared.Key, Sent> found = new HashMap<>();
        if (packets.isEmpty()) return found;
        jdbc.sql(SENT_BEFORE)
                .param(
                        "hashes",
                        packets.stream().map(one -> one.content().id().hash()).toArray(byte[][]::new))
                .param(
                        "systems",
                        packets.stream().map(one -> one.caller().system()).toArray(Long[]::new))
                .param(
                        "senders",
                        packets.stream().map(one -> one.sender().value()).toArray(Long[]::new))
                .param(
                        "receiverHashes",
                        packets.stream().map(Prepared::receiversHash).toArray(byte[][]::new))
                .query((row, number) -> found.put(
                        new Prepared.Key(
                                HexFormat.of().formatHex(row.getBytes("sha256")),
                                row.getObject("system", Long.class),
                                new AgencyId(row.getLong("sender")),
                                HexFormat.of().formatHex(row.getBytes("receivers_hash"))),
                        new Sent(
                                row.getLong("id"),
                                true,
                                row.getObject("accepted_at", OffsetDateTime.class)
                                        .toInstant())))
                .list();
        return found;
    }

    private static @Nullable String business(Packet packet) {
        return packet instanceof DocumentPacket document
                ? document.business().kind().name()
                : null;
    }

    private static String document(Packet packet) {
        return switch (packet) {
            case DocumentPacket document ->
                DocumentNames.kept(document.document().id());
            case StatusPacket status -> DocumentNames.kept(status.about().document());
        };
    }

    private static String shown(
            Numbered one, Function<DocumentHead, String> ofDocument, Function<ResponseFor, String> ofStatus) {
        String text = switch (one.packet().packet()) {
            case DocumentPacket document -> ofDocument.apply(document.document());
            case StatusPacket status -> ofStatus.apply(status.about());
        };
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN / 2));
    }

    private static @Nullable Short priority(Packet packet) {
        if (!(packet instanceof DocumentPacket document)) return null;
        var value = document.document().other().priority().value();
        return value.isPresent() && value.getAsInt() <= Short.MAX_VALUE ? (short) value.getAsInt() : null;
    }

    private static int attachments(Packet packet) {
        return packet instanceof DocumentPacket document
                ? document.attachments().size()
                : 0;
    }

    /** Turns rows into columns. */
    private record Columns(List<Numbered> rows) {

        <T> T[] all(Function<Numbered, @Nullable T> what, IntFunction<T[]> array) {
            return rows.stream().map(what).toArray(array);
        }
    }
}
