package vn.motcua.client;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.axis.edxml.Organization;
import vn.motcua.client.api.ApiAxis;
import vn.motcua.client.exchange.ExchangeAxis;

/**
 * The document axis, as one system of an agency sees it. Safe for many threads. Each call is tried again where the way there or back failed,
 * and where the axis asks to wait; whoever gets an {@link IOException} may call again later with the same arguments, and nothing happens twice.
 */
public interface Axis extends AutoCloseable {

    /** Connects: by signed requests where the settings name a key, otherwise by system id and secret. */
    static Axis connect(Settings settings) throws IOException {
        return settings.key().isPresent() ? new ApiAxis(settings) : new ExchangeAxis(settings);
    }

    /**
     * Sends a packet. The same packet sent again is the same sending: the answer is that of the first time, and nobody gets it twice.
     *
     * @param progress told how many of the packet's bytes have gone
     * @throws AxisRefused if the packet is not acceptable
     */
    Sent send(PacketFile packet, Progress progress) throws IOException, AxisRefused;

    /**
     * Asks what would become of a packet, and how long that usually takes. Nothing is sent.
     *
     * @param from the sender's code
     * @param to the receivers' codes
     * @param bytes how large the packet is; 0 if nobody knows yet
     * @param signed true if it will carry a signature
     * @param sealed true if it will be encrypted to its receivers' keys
     * @throws UnsupportedOperationException by system id and secret: that interface has no dry run
     */
    Outlook outlook(String from, List<String> to, long bytes, boolean signed, boolean sealed)
            throws IOException, AxisRefused;

    /**
     * To which keys packets for these agencies are encrypted, by code as asked: the newest certificate of each and those above it. Whether they are to
     * be believed is for {@link vn.motcua.client.seal.Trust} to say. Agencies without one are left out.
     *
     * @throws UnsupportedOperationException by system id and secret
     */
    Map<String, List<X509Certificate>> encryptionCertificates(Collection<String> codes) throws IOException, AxisRefused;

    /**
     * What waits for the agencies of this system, oldest first.
     *
     * @param after the cursor of the page before; empty for the first
     */
    Page<Waiting> waiting(String after) throws IOException, AxisRefused;

    /** Fetches the packet of a delivery into a file, which appears whole or not at all: what arrives is checked against its hash. */
    PacketFile fetch(String delivery, Path file, Progress progress) throws IOException, AxisRefused;

    /** Tells how far this system is with a delivery. {@link Acknowledgement#DONE} takes it off the list. May be told any number of times. */
    void acknowledge(String delivery, Acknowledgement state, String description) throws IOException, AxisRefused;

    /** What became of a packet that this system sent, one line a receiver. */
    List<ReceiverState> states(String packet) throws IOException, AxisRefused;

    /**
     * Fetches the axis's receipt for a packet that this system sent or received; waits a little where it is not sealed yet.
     *
     * @throws UnsupportedOperationException by system id and secret: that interface has no receipts
     */
    PacketFile receipt(String packet, Path file) throws IOException, AxisRefused;

    /**
     * What happened to packets of the agencies of this system after a cursor, in order; nothing is missed and nothing told twice. The cursor that
     * comes with it is never empty: it is where to go on, however long there is nothing new.
     *
     * @param after the cursor of the page before; empty for the beginning, {@code now} for what is to come
     * @throws UnsupportedOperationException by system id and secret: that interface has no events
     */
    Page<AxisEvent> events(String after) throws IOException, AxisRefused;

    /**
     * Where the axis calls this system when something happened; empty if nowhere.
     *
     * @throws UnsupportedOperationException by system id and secret
     */
    Optional<Hook> hook() throws IOException, AxisRefused;

    /**
     * Has the axis call this system at an address from now on.
     *
     * @return the secret by which its calls are known ({@link vn.motcua.client.hook.HookSecret}); a former one counts for nothing any more
     * @throws UnsupportedOperationException by system id and secret
     */
    String setHook(String url) throws IOException, AxisRefused;

    /**
     * Has the axis call now, with nothing to tell.
     *
     * @throws UnsupportedOperationException by system id and secret
     */
    Hook.Ping pingHook() throws IOException, AxisRefused;

    /**
     * Has the axis call no more.
     *
     * @throws UnsupportedOperationException by system id and secret
     */
    void removeHook() throws IOException, AxisRefused;

    /** The agency that a code of either code system names, as a packet writes it; empty if the axis knows none. */
    Optional<Organization> agency(String code) throws IOException, AxisRefused;

    @Override
    void close();
}
