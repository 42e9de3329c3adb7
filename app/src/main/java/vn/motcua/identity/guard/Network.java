package vn.motcua.identity.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from, as coarsely as counting needs it: addresses that one attacker can take as many of as he likes count as one.
 *
 * @param host one address of version 4, or the 64 bits that one household or office has in version 6
 * @param area the 256 addresses around it, or the 56 bits that a provider gives one customer
 */
public record Network(String host, String area) {

    private static final int V4_AREA = 3;
    private static final int V6_HOST = 8;
    private static final int V6_AREA = 7;

    /** Where this request comes from. */
    public static Network of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    static Network of(String address) {
        try {
            InetAddress parsed = InetAddress.getByName(address.replaceFirst("%.*$", ""));
            byte[] bytes = parsed.getAddress();
            boolean v4 = parsed instanceof Inet4Address;
            return new Network(hex(bytes, v4 ? bytes.length : V6_HOST), hex(bytes, v4 ? V4_AREA : V6_AREA));
        } catch (UnknownHostException e) {
            return new Network(address, address); // no address: a name that a proxy made up counts as itself
        }
    }

    private static String hex(byte[] bytes, int length) {
        return HexFormat.of().formatHex(Arrays.copyOf(bytes, length));
    }
}
