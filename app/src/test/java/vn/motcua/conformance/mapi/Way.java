package vn.motcua.conformance.mapi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.motcua.testing.line.Framing;
import vn.motcua.testing.line.Request;

/**
 * How a system reaches the portal.
 *
 * @param prefix what stands before {@code /mapi}: nothing, or an adapter
 * @param destination where {@code dstcode} stands
 * @param endpoint the path of services, {@code /mapi/p} or {@code /mapi/g}
 * @param framing how bodies travel
 * @param spelling how header names are written
 */
record Way(String prefix, Destination destination, String endpoint, Framing framing, UnaryOperator<String> spelling) {

    static final String OLDER_ADAPTER = "/XrdAdapter/RestService/forward";
    static final String NEWER_ADAPTER = "/VXPAdapter/RestService/forward";
    static final String DSTCODE = "VN:GOV:000.00.00.G22:vpcpdvcprovider";
    static final String WRITING = "/mapi/p";
    static final String SHARING = "/mapi/g";

    static final Way PLAIN = new Way("", Destination.ABSENT, WRITING, Framing.LENGTH, UnaryOperator.identity());

    /** Where the code of the destination stands. */
    enum Destination {
        ABSENT,
        QUERY,
        HEADER
    }

    Way by(String adapter) {
        return new Way(adapter, destination, endpoint, framing, spelling);
    }

    Way naming(Destination where) {
        return new Way(prefix, where, endpoint, framing, spelling);
    }

    Way to(String path) {
        return new Way(prefix, destination, path, framing, spelling);
    }

    Way framed(Framing other) {
        return new Way(prefix, destination, endpoint, other, spelling);
    }

    Way spelt(UnaryOperator<String> other) {
        return new Way(prefix, destination, endpoint, framing, other);
    }

    /** The request as existing clients write it. */
    Request request(String path, byte[] body) {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        headers.add(Map.entry(spelling.apply("Accept"), "application/json"));
        headers.add(Map.entry(spelling.apply("Content-Type"), "application/json"));
        headers.add(Map.entry(spelling.apply("Charset"), "utf-8"));
        if (destination == Destination.HEADER) headers.add(Map.entry(spelling.apply("dstcode"), DSTCODE));
        String query = destination == Destination.QUERY ? "?dstcode=" + DSTCODE : "";
        return new Request("POST", prefix + path + query, headers, body, framing);
    }

    Request request(String path, String body) {
        return request(path, body.getBytes(StandardCharsets.UTF_8));
    }
}
