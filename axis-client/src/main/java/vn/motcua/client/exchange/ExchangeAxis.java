package vn.motcua.client.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.axis.edxml.OrganId;
import vn.motcua.axis.edxml.Organization;
import vn.motcua.axis.edxml.Packet;
import vn.motcua.axis.edxml.StatusPacket;
import vn.motcua.client.Acknowledgement;
import vn.motcua.client.Axis;
import vn.motcua.client.AxisEvent;
import vn.motcua.client.AxisRefused;
import vn.motcua.client.Hook;
import vn.motcua.client.Outlook;
import vn.motcua.client.PacketFile;
import vn.motcua.client.Page;
import vn.motcua.client.Progress;
import vn.motcua.client.ReceiverState;
import vn.motcua.client.Sent;
import vn.motcua.client.Settings;
import vn.motcua.client.Waiting;
import vn.motcua.client.http.Transfer;
import vn.motcua.client.json.Json;

/** The axis through {@code /axis/exchange}, as document software has long been speaking to it. */
public final class ExchangeAxis implements Axis {

    private static final byte[] LINE_END = "\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int PAGE = 100;

    private final ExchangeCalls calls;
    private List<Json> agencies = List.of();

    /** Connects with the system id and secret of the settings. */
    public ExchangeAxis(Settings settings) {
        calls = new ExchangeCalls(
                settings.endpoint(),
                settings.system().orElseThrow(),
                settings.secret().orElseThrow());
    }

    @Override
    public Sent send(PacketFile packet, Progress progress) throws IOException, AxisRefused {
        Packet read = packet.readable();
        Json answer = calls.post(
                "sendEdoc",
                Map.of(
                        "from",
                        read.from().id().text(),
                        "servicetype",
                        "eDoc",
                        "messagetype",
                        read instanceof StatusPacket ? "status" : "edoc",
                        "hash-file",
                        packet.sha256()),
                () -> Transfer.body(packet, LINE_END, progress));
        return new Sent(answer.get("DocId").text(), packet.sha256());
    }

    /** Documents first, then statuses: each list is asked for by pages, and the cursor says which comes next. */
    @Override
    public Page<AxisEvent> events(String after) {
        throw new UnsupportedOperationException("events");
    }

    @Override
    public Optional<Hook> hook() {
        throw new UnsupportedOperationException("hook");
    }

    @Override
    public String setHook(String url) {
        throw new UnsupportedOperationException("hook");
    }

    @Override
    public Hook.Ping pingHook() {
        throw new UnsupportedOperationException("hook");
    }

    @Override
    public void removeHook() {
        throw new UnsupportedOperationException("hook");
    }

    @Override
    public Outlook outlook(String from, List<String> to, long bytes, boolean signed, boolean sealed) {
        throw new UnsupportedOperationException("dry run");
    }

    @Override
    public Map<String, List<X509Certificate>> encryptionCertificates(Collection<String> codes) {
        throw new UnsupportedOperationException("encryption");
    }

    @Override
    public Page<Waiting> waiting(String after) throws IOException, AxisRefused {
        List<String> at = after.isEmpty() ? List.of("edoc", "1") : List.of(after.split(":", 2));
        String type = at.getFirst();
        int page = Integer.parseInt(at.getLast());
        List<Json> rows = calls.post(
                        "getReceivedEdocList",
                        Map.of(
                                "servicetype",
                                "eDoc",
                                "messagetype",
                                type,
                                "pageSize",
                                Integer.toString(PAGE),
                                "pageIndex",
                                Integer.toString(page)))
                .get("data")
                .items();
        String next = rows.size() == PAGE ? type + ":" + (page + 1) : type.equals("edoc") ? "status:1" : "";
        return new Page<>(rows.stream().map(row -> waiting(row, type)).toList(), next);
    }

    @Override
    public PacketFile fetch(String delivery, Path file, Progress progress) throws IOException, AxisRefused {
        return calls.get(
                "downloadEdoc",
                Map.of("docId", delivery),
                (body, length) -> Transfer.save(body, length, Optional.empty(), file, progress));
    }

    @Override
    public void acknowledge(String delivery, Acknowledgement state, String description)
            throws IOException, AxisRefused {
        calls.post(
                "updateStatus", Map.of("docId", delivery, "status", state.word(), "description", plain(description)));
    }

    @Override
    public List<ReceiverState> states(String packet) throws IOException, AxisRefused {
        Map<String, String> arguments = Map.of("docId", packet, "servicetype", "eDoc", "messagetype", "edoc");
        return calls.post("getSentEdocList", arguments).get("data").items().stream()
                .map(ExchangeAxis::state)
                .toList();
    }

    @Override
    public PacketFile receipt(String packet, Path file) {
        throw new UnsupportedOperationException("receipt");
    }

    /** There is no question for one agency here: the list is fetched once; where it is refused, nobody is known. */
    @Override
    public synchronized Optional<Organization> agency(String code) throws IOException {
        try {
            if (agencies.isEmpty())
                agencies =
                        calls.post("getAgenciesListQD20", Map.of()).get("data").items();
        } catch (AxisRefused refused) {
            return Optional.empty();
        }
        String key = new OrganId(code).key();
        return agencies.stream()
                .filter(one -> Stream.of("code", "code102")
                        .anyMatch(
                                name -> new OrganId(one.get(name).text()).key().equals(key)))
                .findFirst()
                .map(one -> Organization.of(code, one.get("name").text()));
    }

    @Override
    public void close() {
        calls.close();
    }

    /** Arguments are headers here, which carry ASCII alone. */
    private static String plain(String text) {
        return Normalizer.normalize(text.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
                .replaceAll("[^ -~]+", "");
    }

    private static Waiting waiting(Json row, String type) {
        return new Waiting(
                row.get("docId").text(),
                type,
                row.get("from").text(),
                row.get("to").text(),
                row.get("created_time").text(),
                row.get("status").text());
    }

    private static ReceiverState state(Json row) {
        return new ReceiverState(
                row.get("toCode").text(),
                row.get("receiverDocId").text(),
                row.get("receiveStatus").text(),
                row.get("receiveStatusDesc").text(),
                Stream.of("receivedTime", "sentTime")
                        .map(name -> row.get(name).text())
                        .filter(time -> !time.isEmpty())
                        .findFirst()
                        .orElse(""));
    }
}
