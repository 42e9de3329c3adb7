package vn.motcua.identity.client;

import java.net.URI;
import java.util.List;
import java.util.Set;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.kernel.Refused;

/** What an address of an application must be like, so that nobody can be led elsewhere by it and no reading of it differs from another. */
final class ClientUris {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int LONGEST = 500;

    private ClientUris() {}

    /** Refuses what is no address of an application: https (or this machine), no fragment, no "&amp;", no user, nothing to be decoded differently. */
    static void check(String field, List<String> uris) {
        for (String uri : uris) if (!good(uri)) throw Refused.at(field, IdentityRefusal.CLIENT_ADDRESS, uri);
    }

    /** True if all lie at one host. */
    static boolean oneHost(List<String> uris) {
        return uris.stream().map(uri -> URI.create(uri).getHost()).distinct().count() == 1;
    }

    private static boolean good(String text) {
        if (text.length() > LONGEST || !text.matches("[!-~]+") || text.matches(".*[&#\\\\*<>\"'`{}|^].*")) return false;
        try {
            URI uri = URI.create(text);
            String host = uri.getHost();
            if (host == null || uri.getUserInfo() != null || text.contains("/../") || text.endsWith("/.."))
                return false;
            return "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && HERE.contains(host));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
