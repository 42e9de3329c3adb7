package vn.motcua.signing.packet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.authority.Intents;
import vn.motcua.signing.authority.SigningKey;
import vn.motcua.signing.authority.SigningKeys;
import vn.motcua.signing.stamp.NoStamp;
import vn.motcua.signing.stamp.TimeStamps;

/**
 * Signs a packet with the key of the agency that sends it, if that key is kept here: XML-DSig, enveloped, exclusive canonical form, SHA-256,
 * ECDSA on P-256, at the end of the header, in the namespace of XML-DSig; or as {@link SignatureForm#QUALIFIED} the same with what XAdES adds. The packet is read twice and never held. What comes out is its canonical form
 * with the signature: comments are gone, everything else says the same. A signature that was there is replaced.
 */
@Component
public class PacketSigner {

    private static final Logger log = LoggerFactory.getLogger(PacketSigner.class);

    private final SigningKeys keys;
    private final Intents intents;
    private final TimeStamps stamps;
    private final Clock clock;
    private final boolean ownStamps;

    PacketSigner(
            SigningKeys keys,
            Intents intents,
            TimeStamps stamps,
            Clock clock,
            @Value("${motcua.signing.tsa:}") String elsewhere) {
        this.keys = keys;
        this.intents = intents;
        this.stamps = stamps;
        this.clock = clock;
        this.ownStamps = elsewhere.isBlank();
    }

    /** True if the agency has a key here with which its packets can be signed today. */
    public boolean signs(AgencyId agency) {
        return keys.ofAgency(agency).isPresent();
    }

    /**
     * Writes the packet with the agency's signature. Call it in the transaction that keeps the result.
     *
     * @throws Refused if the agency has no key here
     */
    @Transactional
    public void sign(AgencyId agency, PacketSource packet, OutputStream to) throws IOException {
        sign(agency, SignatureForm.PLAIN, packet, to);
    }

    /**
     * The same in a form that is chosen.
     *
     * @throws Refused if the agency has no key here
     */
    @Transactional
    public void sign(AgencyId agency, SignatureForm form, PacketSource packet, OutputStream to) throws IOException {
        SigningKey key = keys.ofAgency(agency).orElseThrow(() -> Refused.because(SigningRefusal.NO_KEY_OF_AGENCY));
        byte[] digest = PacketWriter.digest(packet);
        long intent = intents.intend(key.id(), "signing.packet", digest);
        String signature =
                keys.using(key, () -> PacketWriter.signature(digest, key, form, clock.instant(), this::stamp));
        PacketWriter.write(packet, signature, to);
        intents.kept(intent);
    }

    /**
     * Of our own authority: another house is not waited for in the sender's transaction. Empty if none is to be had: a letter waits for no stamp, and the signature holds without one as a
     * plain one does.
     */
    private byte[] stamp(String hash, byte[] imprint) {
        if (!ownStamps) return new byte[0];
        try {
            return stamps.stamp(hash, imprint);
        } catch (NoStamp none) {
            log.warn("A packet is signed without a time stamp: {}", none.fault());
            return new byte[0];
        }
    }
}
