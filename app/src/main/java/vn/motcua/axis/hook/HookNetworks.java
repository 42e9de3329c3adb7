package vn.motcua.axis.hook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Refused;

/**
 * Where the axis calls, and where it does not: nobody may have it knock inside the network that it stands in (server-side request forgery). An
 * address is looked at when it is set and again before each call, and the call goes to the very address that was looked at.
 */
@Component
class HookNetworks {

    private static final int LONGEST = 500;

    /** What is nobody's on the open network, and what leads elsewhere under another name (RFC 6890, RFC 6598, RFC 6052, RFC 3056, RFC 4380). */
    private static final List<Network> CLOSED = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(Network::of)
            .toList();

    private final List<Network> open;

    /** @param open networks that are called although they are closed otherwise, such as an agency's own: {@code 10.20.0.0/16,10.30.0.0/16} */
    HookNetworks(@Value("${motcua.axis.hook.networks:}") String open) {
        this.open = Arrays.stream(open.split(","))
                .filter(one -> !one.isBlank())
                .map(Network::of)
                .toList();
    }

    /**
     * Somewhere that may be called.
     *
     * @param address as it was set
     * @param at where it leads now
     */
    record Place(URI address, InetAddress at) {

        boolean encrypted() {
            return "https".equals(address.getScheme());
        }

        int port() {
            if (address.getPort() > 0) return address.getPort();
            return encrypted() ? 443 : 80;
        }
    }

    /** Looks an address up; refused if it is none, leads nowhere, or to where the axis does not call. */
    Place find(String text) {
        URI address = parse(text);
        String host = address.getHost();
        List<InetAddress> all = resolve(host);
        if (all.stream().anyMatch(this::closed)) throw Refused.at("url", HookRefusal.HOOK_NETWORK_CLOSED, host);
        Place place = new Place(address, all.getFirst());
        if (!place.encrypted() && all.stream().anyMatch(one -> !one.isLoopbackAddress()))
            throw Refused.at("url", HookRefusal.HOOK_ADDRESS_WRONG);
        return place;
    }

    private boolean closed(InetAddress address) {
        return CLOSED.stream().anyMatch(one -> one.holds(address))
                && open.stream().noneMatch(one -> one.holds(address));
    }

    private static URI parse(String text) {
        try {
            URI address = new URI(text.strip());
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            boolean whole = text.strip().length() <= LONGEST
                    && scheme.matches("https?")
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawFragment() == null
                    && address.getPort() != 0
                    && address.getPort() < 65_536
                    && text.strip().matches("[\\x21-\\x7E]+");
            if (whole) return address.normalize();
        } catch (URISyntaxException e) {
            throw Refused.at("url", HookRefusal.HOOK_ADDRESS_WRONG);
        }
        throw Refused.at("url", HookRefusal.HOOK_ADDRESS_WRONG);
    }

    private static List<InetAddress> resolve(String host) {
        try {
            return List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException e) {
            throw Refused.at("url", HookRefusal.HOOK_HOST_UNKNOWN, host);
        }
    }
}
