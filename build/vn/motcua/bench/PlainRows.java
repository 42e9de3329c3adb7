package vn.motcua.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** The rows of a packet, written by plain SQL and committed. */
final class PlainRows {

    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime());
    private static final int IN_THE_ROW = 32 << 10; // as the store of contents does
    private static final String PAYLOAD = "{\"sha256\":\"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\",\"from\":1,\"receivers\":1}";

    private final Connection connection;
    private final Path files;
    private final int size;
    private final Random random = new Random();
    private final PreparedStatement content;
    private final PreparedStatement packet;
    private final PreparedStatement delivery;
    private final PreparedStatement waiting;
    private final PreparedStatement line;

    PlainRows(Connection connection, Path files, int size) throws SQLException {
        this.connection = connection;
        this.files = files;
        this.size = size;
        content = connection.prepareStatement("insert into bench.content values (?, ?, ?)");
        packet = connection.prepareStatement("insert into bench.packet (id, system, sender, sha, document) values (?, 1, 1, ?, ?)");
        delivery = connection.prepareStatement("insert into bench.delivery values (?, ?, 2, 'initial')");
        waiting = connection.prepareStatement("insert into bench.waiting values (2, ?)");
        line = connection.prepareStatement("insert into bench.line (event, subject, payload) values ('bench.PacketAccepted', ?, ?)");
    }

    boolean commitOne() throws SQLException, IOException {
        long number = NUMBERS.incrementAndGet();
        byte[] hash = new byte[32];
        byte[] bytes = new byte[size];
        random.nextBytes(hash);
        random.nextBytes(bytes);
        if (size > IN_THE_ROW) write(number, bytes);
        content.setBytes(1, hash);
        content.setBytes(2, size > IN_THE_ROW ? null : bytes);
        content.setString(3, size > IN_THE_ROW ? "" + number : null);
        content.executeUpdate();
        packet.setLong(1, number);
        packet.setBytes(2, hash);
        packet.setString(3, "" + number);
        packet.executeUpdate();
        delivery.setLong(1, number);
        delivery.setLong(2, number);
        delivery.executeUpdate();
        waiting.setLong(1, number);
        waiting.executeUpdate();
        line.setString(1, "" + number);
        line.setString(2, PAYLOAD);
        line.executeUpdate();
        connection.commit();
        return true;
    }

    private void write(long number, byte[] bytes) throws IOException {
        Path file = files.resolveSibling(files.getFileName() + "-" + number);
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(bytes);
            out.getFD().sync();
        }
        file.toFile().delete();
    }
}
