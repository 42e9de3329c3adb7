package vn.motcua.axis.wire;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import vn.motcua.testing.line.Line;
import vn.motcua.testing.line.Reply;
import vn.motcua.testing.line.Request;

/** A packet with an attachment that is too large to be put together in memory again and again. */
final class LargePacket {

    private static final String PLACE = "@@@";

    private LargePacket() {}

    /** Sends it in pieces. */
    static Reply send(Client client, String from, String to, byte[] base64) {
        String text = Edxml.document(from, to)
                .attach("lon.pdf", "application/pdf", PLACE)
                .text();
        int at = text.indexOf(PLACE);
        byte[] before = text.substring(0, at).getBytes(StandardCharsets.UTF_8);
        byte[] after = text.substring(at + PLACE.length()).getBytes(StandardCharsets.UTF_8);
        Request request = client.request(Client.sending(from, "edoc", new byte[0])
                .with("hash-file", Hashes.sha256(before, base64, after))
                .body(new byte[0], Client.OCTETS));
        String head = new String(request.head(), StandardCharsets.US_ASCII)
                .replace("Content-Length: 0", "Content-Length: " + (before.length + base64.length + after.length + 2));
        try (Line line = new Line(client.port, Duration.ofMinutes(5))) {
            line.write(head.getBytes(StandardCharsets.US_ASCII));
            for (byte[] part : new byte[][] {before, base64, after, {'\r', '\n'}}) line.write(part);
            return line.read("POST");
        }
    }
}
