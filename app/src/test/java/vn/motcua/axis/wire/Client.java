package vn.motcua.axis.wire;

import java.io.ByteArrayOutputStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.motcua.testing.line.Line;
import vn.motcua.testing.line.Reply;
import vn.motcua.testing.line.Request;

/**
 * What the software of an agency does: a system id, a secret, an endpoint, and a call for each operation. The time of creation is taken once
 * and sent for as long as the client lives, as existing clients do.
 */
final class Client {

    static final String ENDPOINT = "/axis/exchange";
    static final String OCTETS = "application/octet-stream";

    final int port;
    final String systemId;
    final String secret;
    private final String timestamp;

    Client(int port, String systemId, String secret) {
        this(port, systemId, secret, timestamp(LocalDateTime.now()));
    }

    Client(int port, String systemId, String secret, String timestamp) {
        this.port = port;
        this.systemId = systemId;
        this.secret = secret;
        this.timestamp = timestamp;
    }

    /** The pattern of the contract: no zone, and four digits for the milliseconds. */
    static String timestamp(LocalDateTime time) {
        return time.format(DateTimeFormatter.ofPattern("ddMMyyyy'T'HHmmss", Locale.ROOT))
                + "+%04d".formatted(time.getNano() / 1_000_000);
    }

    /** The same system at another time. */
    Client madeAt(String time) {
        return new Client(port, systemId, secret, time);
    }

    /** The request that a call becomes. */
    Request request(Call call) {
        return call.signed(ENDPOINT, systemId, secret, timestamp);
    }

    /** Does a call on a line of its own. */
    Reply reply(Call call) {
        try (Line line = new Line(port)) {
            return line.exchange(request(call));
        }
    }

    /** Does a call whose answer is an envelope. */
    Envelope call(Call call) {
        return Envelope.of(reply(call));
    }

    /** The call that sends a packet. */
    static Call sending(String from, String messageType, byte[] packet) {
        return new Call("sendEdoc")
                .with("from", from)
                .with("servicetype", "eDoc")
                .with("messagetype", messageType)
                .with("Content-Type", OCTETS)
                .with("hash-file", Hashes.sha256(packet))
                .body(withLineEnd(packet), OCTETS);
    }

    /** The body of {@code sendEdoc}: the file, and then CR LF. */
    static byte[] withLineEnd(byte[] packet) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(packet.length + 2);
        all.writeBytes(packet);
        all.writeBytes(new byte[] {'\r', '\n'});
        return all.toByteArray();
    }

    /** Sends a document. */
    Envelope send(String from, Edxml packet) {
        return call(sending(from, "edoc", packet.bytes()));
    }

    /** Sends a status packet. */
    Envelope tell(String from, Edxml packet) {
        return call(sending(from, "status", packet.bytes()));
    }

    /** The call that lists what waits. */
    static Call listing(String messageType) {
        return new Call("getReceivedEdocList").with("servicetype", "eDoc").with("messagetype", messageType);
    }

    Envelope waiting(String messageType) {
        return call(listing(messageType));
    }

    Envelope get(String docId) {
        return call(new Call("getEdoc")
                .with("docId", docId)
                .with("filePath", "C:\\edoc\\in\\")
                .body("{}"));
    }

    Reply download(String docId) {
        return reply(new Call("downloadEdoc").get().with("docId", docId));
    }

    Envelope acknowledge(String docId, String status) {
        return call(new Call("updateStatus")
                .with("docId", docId)
                .with("status", status)
                .body("{}"));
    }

    Envelope count(String operation) {
        return call(new Call(operation).body("{}"));
    }

    Envelope sent(String docId) {
        return sent(docId, "edoc");
    }

    Envelope sent(String docId, String messageType) {
        return call(new Call("getSentEdocList")
                .with("docId", docId)
                .with("servicetype", "eDoc")
                .with("messagetype", messageType));
    }

    Envelope register(String json) {
        return call(new Call("registerAgency").body(json));
    }

    Envelope delete(String code) {
        return call(new Call("deleteAgency").with("AgencyCode", code).body("{}"));
    }
}
