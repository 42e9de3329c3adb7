package vn.motcua.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Packets that were delivered long ago, filled in by COPY: content, packet, and the delivery that was acknowledged. */
final class StoredPackets {

    private static final int CHUNK = 50_000;
    private static final int CONTENT = 400;
    private static final String DAY = "2026-01-%02d 08:00:00+07";

    private final Connection connection;
    private final List<Long> agencies;
    private final Random random = new Random(3);

    StoredPackets(Connection connection, List<Long> agencies) {
        this.connection = connection;
        this.agencies = agencies;
    }

    void fill(int packets) throws SQLException, IOException {
        long first = reserve(2L * packets);
        for (int done = 0; done < packets; done += CHUNK) chunk(first + 2L * done, Math.min(CHUNK, packets - done));
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze axis.packet, axis.delivery, axis.waiting, kernel.blob");
        }
    }

    /** Numbers that nobody else gives. */
    private long reserve(long numbers) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select setval('axis.doc_id', nextval('axis.doc_id') + " + (numbers / 1_000 + 2) * 1_000 + ") - " + (numbers / 1_000 + 1) * 1_000)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void chunk(long first, int packets) throws SQLException, IOException {
        byte[][] hashes = new byte[packets][32];
        for (byte[] hash : hashes) random.nextBytes(hash);
        copy("kernel.blob (sha256, length, bytes)", packets, i ->
                "\\\\x" + hex(hashes[i]) + "\t" + CONTENT + "\t\\\\x" + hex(content()) + "\n");
        copy("axis.packet (id, sender, sender_code, kind, business, document_id, number, notation, subject, type_name, issued, attachments, sha256, length,"
                + " receivers, receivers_hash, signature_state, accepted_at)", packets, i -> {
            long id = first + 2L * i;
            return id + "\t" + agency(id) + "\tX01\tEDOC\tNEW\tdoc-" + id + "\t" + i + "\tVPCP-TTĐT\tV/v kết nối, liên thông phần mềm\tCông văn\t2026/01/15\t1\t\\\\x"
                    + hex(hashes[i]) + "\t" + CONTENT + "\t1\t\\\\x" + hex(hashes[i]) + "\tNONE\t" + DAY.formatted(1 + i % 28) + "\n";
        });
        copy("axis.delivery (doc_id, packet, receiver, receiver_code, kind, state, taken_at, updated_at, stage, request)", packets, i -> {
            long id = first + 2L * i;
            String day = DAY.formatted(1 + i % 28);
            return (id + 1) + "\t" + id + "\t" + agency(id + 1) + "\tX02\tEDOC\tDONE\t" + day + "\t" + day + "\tSENT\tNONE\n";
        });
    }

    private void copy(String table, int rows, IntFunction<String> row) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
        StringBuilder text = new StringBuilder(1 << 20);
        for (int i = 0; i < rows; i++) {
            text.append(row.apply(i));
            if (text.length() > 1 << 19 || i == rows - 1) {
                byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
                text.setLength(0);
            }
        }
        copy.endCopy();
    }

    private long agency(long id) {
        return agencies.get((int) (id % agencies.size()));
    }

    private byte[] content() {
        byte[] content = new byte[CONTENT];
        random.nextBytes(content);
        return content;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
