package vn.motcua.signing.cms;

import java.time.Clock;
import vn.motcua.signing.trust.AlgorithmList;
import vn.motcua.signing.trust.OwnTrust;

/** Which stamps and companions a test believes. */
public record OwnTime(Vouching vouching, BelievedTime time) {

    /** By whom the test believes. */
    public static OwnTime of(OwnTrust trust, AlgorithmList algorithms, Clock clock) {
        Vouching vouching = new Vouching(trust.store());
        return new OwnTime(vouching, new BelievedTime(trust.then(), vouching, algorithms, clock));
    }
}
