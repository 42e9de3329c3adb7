package vn.motcua.payment.partner;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which addresses of partners are taken: web addresses with TLS. In the demo also plain ones of this very machine, so that somebody can try it. */
@Component
class PartnerAddresses {

    private static final int LONGEST = 500;

    private final boolean demo;

    PartnerAddresses(@Value("${motcua.demo:false}") boolean demo) {
        this.demo = demo;
    }

    /** Nothing happens if it may be used, or is empty. Refused if it is no web address, or what is sent there could be read on the way. */
    void check(String address) {
        if (address.isEmpty()) return;
        URI parsed = parsed(address);
        if ("https".equals(parsed.getScheme())) return;
        if (!demo || !here(parsed.getHost())) throw GatewayRefusal.ADDRESS_PLAIN.because(shown(address));
    }

    private static URI parsed(String address) {
        try {
            URI parsed = URI.create(address);
            boolean web = "http".equals(parsed.getScheme()) || "https".equals(parsed.getScheme());
            if (web && parsed.getHost() != null && address.length() <= LONGEST) return parsed;
        } catch (IllegalArgumentException e) {
            // it is none
        }
        throw GatewayRefusal.ADDRESS_WRONG.because(shown(address));
    }

    /** Only names that need no look-up: nobody is asked where a stranger's name leads. */
    private static boolean here(String host) {
        if (host.equals("localhost")) return true;
        if (!host.matches("[0-9.]+|\\[[0-9a-fA-F:.]+]")) return false;
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static String shown(String address) {
        return address.length() > 100 ? "…" : address;
    }
}
