package vn.motcua.signing.stamp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Refused;
import vn.motcua.signing.stamp.Outages.Need;

/** Gets time stamps for what is signed here, and keeps in mind since when none are to be had ({@link Outages}). */
@Component
public class TimeStamps {

    private static final Logger log = LoggerFactory.getLogger(TimeStamps.class);
    private static final int NONCE_BITS = 64;

    private final StampServer server;
    private final StampCheck check;
    private final Outages outages;
    private final SecureRandom random = new SecureRandom();

    TimeStamps(StampServer server, StampCheck check, Outages outages) {
        this.server = server;
        this.check = check;
        this.outages = outages;
    }

    /**
     * A stamp over a hash.
     *
     * @param hash the hash's object identifier
     * @throws NoStamp if none is to be had that counts
     */
    public byte[] stamp(String hash, byte[] imprint) {
        try {
            TimeStampRequestGenerator asking = new TimeStampRequestGenerator();
            asking.setCertReq(true);
            TimeStampRequest asked =
                    asking.generate(new ASN1ObjectIdentifier(hash), imprint, new BigInteger(NONCE_BITS, random));
            byte[] token = check.token(asked, server.ask(asked.getEncoded())).getEncoded();
            outages.here(Need.STAMP);
            return token;
        } catch (NoStamp none) {
            outages.away(Need.STAMP, none.fault().name());
            throw none;
        } catch (IOException | RuntimeException e) { // our own authority cannot work, such as one whose token is away
            if (!(e instanceof Refused)) log.error("No time stamp could be made", e);
            outages.away(Need.STAMP, StampFault.AWAY.name());
            throw new NoStamp(StampFault.AWAY);
        }
    }

    /** Since when none are to be had; empty while they are. */
    public Optional<Instant> awaySince() {
        return outages.of(Need.STAMP).map(Outages.Outage::since);
    }

    /** Since when none are to be had, and why. */
    public record Trouble(Instant since, StampFault fault) {}

    /** What is wrong; empty while they are to be had. */
    public Optional<Trouble> trouble() {
        return outages.of(Need.STAMP).map(one -> new Trouble(one.since(), StampFault.valueOf(one.fault())));
    }

    /** True if none have been to be had for so long that nothing more is taken on. */
    public boolean stopped() {
        return outages.stopped(Need.STAMP);
    }

    /** Tries whether stamps are to be had again, at most every so often; true if they are. */
    public boolean back() {
        if (!outages.due(Need.STAMP)) return false;
        try {
            byte[] any = new byte[32];
            random.nextBytes(any);
            stamp(TSPAlgorithms.SHA256.getId(), any);
            return true;
        } catch (NoStamp still) {
            return false;
        }
    }

    /** Refused if nothing is signed any more. */
    public void checkRunning() {
        outages.checkRunning(Need.STAMP);
    }
}
