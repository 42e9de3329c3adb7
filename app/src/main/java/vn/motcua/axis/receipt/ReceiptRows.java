package vn.motcua.axis.receipt;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.audit.LogProof;
import vn.motcua.audit.tree.Hash;
import vn.motcua.signing.Seal;

/** The rows of {@code axis.receipt} and {@code axis.receipt_batch}: everything that a receipt's bytes are made of. */
@Component
class ReceiptRows {

    private static final String FIND = """
            select r.statement, r.line, r.leaf, r.path, b.note, b.log_key, r.place, b.size, r.seal_path, b.algorithm, b.signature, b.chain
            from axis.receipt r join axis.receipt_batch b on b.id = r.batch
            """;

    private final JdbcClient jdbc;

    ReceiptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Up to which place of the log receipts are made; whoever asks holds it until the end of the transaction. Empty if another node does. */
    Optional<Long> hold() {
        return jdbc.sql("select until from axis.receipt_progress for update skip locked")
                .query(Long.class)
                .optional();
    }

    void until(long leaf) {
        jdbc.sql("update axis.receipt_progress set until = ?").param(leaf).update();
    }

    /** Keeps receipts that were sealed together. */
    void add(List<Receipt> receipts, List<Long> packets, Seal seal) {
        Receipt any = receipts.getFirst();
        long batch = jdbc.sql("""
                insert into axis.receipt_batch (note, log_key, size, algorithm, signature, chain)
                values (:note, :key, :size, :algorithm, :signature, :chain) returning id
                """)
                .param("note", any.proof().note())
                .param("key", any.proof().key())
                .param("size", receipts.size())
                .param("algorithm", seal.algorithm())
                .param("signature", seal.signature())
                .param("chain", any.chain().toArray(byte[][]::new))
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into axis.receipt (packet, batch, place, leaf, statement, line, path, seal_path)
                select packet, :batch, place, leaf, statement, line, path, seal_path
                from unnest(:packets::bigint[], :places::int[], :leaves::bigint[], :statements::text[], :lines::text[], :paths::bytea[], :sealPaths::bytea[])
                    as new (packet, place, leaf, statement, line, path, seal_path)
                """)
                .param("batch", batch)
                .param("packets", packets.toArray(Long[]::new))
                .param("places", receipts.stream().map(Receipt::place).toArray(Integer[]::new))
                .param(
                        "leaves",
                        receipts.stream().map(one -> one.proof().leaf()).toArray(Long[]::new))
                .param("statements", receipts.stream().map(Receipt::statement).toArray(String[]::new))
                .param("lines", receipts.stream().map(one -> one.proof().line()).toArray(String[]::new))
                .param(
                        "paths",
                        receipts.stream().map(one -> bytes(one.proof().path())).toArray(byte[][]::new))
                .param(
                        "sealPaths",
                        receipts.stream().map(one -> bytes(one.path())).toArray(byte[][]::new))
                .update();
    }

    Optional<Receipt> find(long packet) {
        return jdbc.sql(FIND + "where r.packet = ?")
                .param(packet)
                .query(ReceiptRows::receipt)
                .optional();
    }

    /** Of these packets, those that have a receipt. */
    List<Long> having(Collection<Long> packets) {
        return jdbc.sql("select packet from axis.receipt where packet = any(?)")
                .param(packets.toArray(Long[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private static Receipt receipt(ResultSet row, int number) throws SQLException {
        LogProof proof = new LogProof(
                row.getString("line"),
                row.getLong("leaf"),
                hashes(row.getBytes("path")),
                row.getString("note"),
                row.getString("log_key"));
        return new Receipt(
                row.getString("statement"),
                proof,
                row.getInt("place"),
                row.getInt("size"),
                hashes(row.getBytes("seal_path")),
                row.getString("algorithm"),
                row.getBytes("signature"),
                Arrays.asList((byte[][]) row.getArray("chain").getArray()));
    }

    private static byte[] bytes(List<Hash> hashes) {
        ByteBuffer all = ByteBuffer.allocate(hashes.size() * Hash.BYTES);
        hashes.forEach(hash -> all.put(Base64.getDecoder().decode(hash.toString())));
        return all.array();
    }

    private static List<Hash> hashes(byte[] all) {
        List<Hash> hashes = new ArrayList<>();
        for (int at = 0; at < all.length; at += Hash.BYTES)
            hashes.add(Hash.parse(Receipt.base64(Arrays.copyOfRange(all, at, at + Hash.BYTES))));
        return hashes;
    }
}
