package vn.motcua.axis.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.cms.CMSAuthEnvelopedDataParser;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.KeyAgreeRecipientId;
import org.bouncycastle.cms.RecipientInformation;
import org.springframework.stereotype.Component;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.edxml.reading.PacketReader;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.blob.Blobs;
import vn.motcua.kernel.blob.StoredBlob;
import vn.motcua.signing.CertificateHolders;
import vn.motcua.signing.CertificateKind;

/**
 * Whether each receiver of a sealed packet will be able to open it: for one who could not, it would be lost without anybody knowing. Reads the list of
 * those for whom it was encrypted, at the beginning of the envelope, and no more: there is nothing more that could be read here.
 */
@Component
class SealCheck {

    private static final int BEGINNING = 4 << 20; // some ten thousand receivers

    private final Blobs blobs;
    private final CertificateHolders holders;
    private final Clock clock;

    SealCheck(Blobs blobs, CertificateHolders holders, Clock clock) {
        this.blobs = blobs;
        this.holders = holders;
        this.clock = clock;
    }

    /** Refuses the packet if one of them could not. */
    void check(StoredBlob content, PacketReader reader, List<Prepared.Receiver> receivers) throws IOException {
        Set<Object> able = new HashSet<>(
                holders.holdersOf(serials(beginning(content, reader)), CertificateKind.ENCRYPTION, clock.instant())
                        .values());
        List<Prepared.Receiver> unable =
                receivers.stream().filter(one -> !able.contains(one.agency())).toList();
        if (!unable.isEmpty())
            throw Refused.because(
                    AxisRefusal.RECEIVER_CANNOT_OPEN,
                    unable.stream().limit(5).map(Prepared.Receiver::code).collect(Collectors.joining(", ")));
    }

    private byte[] beginning(StoredBlob content, PacketReader reader) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        try (InputStream in = blobs.open(content)) {
            reader.read(in, index -> new Beginning(kept));
        }
        return kept.toByteArray();
    }

    /** The serial numbers of the certificates to which it is encrypted. */
    private static Set<String> serials(byte[] beginning) {
        try {
            Set<String> serials = new HashSet<>();
            for (RecipientInformation one : new CMSAuthEnvelopedDataParser(new ByteArrayInputStream(beginning))
                    .getRecipientInfos()
                    .getRecipients()) {
                BigInteger serial =
                        one.getRID() instanceof KeyAgreeRecipientId agreed ? agreed.getSerialNumber() : null;
                if (serial != null) serials.add(serial.toString(16));
            }
            return serials;
        } catch (CMSException
                | IOException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException e) { // what the reader throws at damaged bytes
            throw Refused.because(AxisRefusal.SEAL_UNREADABLE);
        }
    }

    /** Keeps what comes first. */
    private static final class Beginning extends OutputStream {

        private final ByteArrayOutputStream kept;

        Beginning(ByteArrayOutputStream kept) {
            this.kept = kept;
        }

        @Override
        public void write(int one) {
            if (kept.size() < BEGINNING) kept.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            kept.write(bytes, from, Math.min(count, BEGINNING - kept.size()));
        }
    }
}
