package vn.motcua.signing.trust;

import java.nio.file.Path;
import java.time.Clock;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.authority.RevocationLists;

/** Whom a test believes: the installation's authority and what lies in a folder of the test's own. */
public final class OwnTrust {

    private final TrustStore store;

    public OwnTrust(Certificates certificates, RevocationLists lists, Path folder, Clock clock) {
        store = new TrustStore(certificates, lists, folder, folder, clock);
    }

    public TrustStore store() {
        return store;
    }

    public TrustPath path() {
        return new TrustPath(store);
    }

    public TrustThen then() {
        return new TrustThen(store);
    }
}
