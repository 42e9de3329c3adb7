package vn.motcua.axis.httpsignature;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What of a request a signature can cover.
 *
 * @param method the method, in capitals
 * @param authority host, and port where it is not the scheme's own
 * @param path the path as sent, encoded
 * @param query the query as sent, without its question mark; empty if there is none
 * @param headers all values of a header, by its name in small letters
 */
public record RequestParts(
        String method, String authority, String path, String query, Function<String, List<String>> headers) {

    /** The parts of a request that is about to be sent. */
    public static RequestParts of(String method, URI address, Function<String, List<String>> headers) {
        String path = address.getRawPath();
        return new RequestParts(
                method,
                authority(address),
                path == null || path.isEmpty() ? "/" : path,
                Optional.ofNullable(address.getRawQuery()).orElse(""),
                headers);
    }

    /** The value of a component by its name in RFC 9421, section 2; empty if the request has none or the name means nothing here. */
    Optional<String> value(String component) {
        return switch (component) {
            case "@method" -> Optional.of(method);
            case "@authority" -> Optional.of(authority.toLowerCase(Locale.ROOT));
            case "@path" -> Optional.of(path);
            case "@query" -> Optional.of("?" + query);
            default -> component.startsWith("@") ? Optional.empty() : header(component);
        };
    }

    private Optional<String> header(String name) {
        List<String> values = headers.apply(name);
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(values.stream().map(String::strip).collect(Collectors.joining(", ")));
    }

    private static String authority(URI address) {
        int port = address.getPort();
        boolean usual =
                port < 0 || port == ("https".equals(address.getScheme()) ? 443 : 80); // left out, as in the Host header
        return usual ? address.getHost() : address.getHost() + ":" + port;
    }
}
