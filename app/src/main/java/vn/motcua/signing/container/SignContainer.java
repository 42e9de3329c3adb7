package vn.motcua.signing.container;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.authority.Intents;
import vn.motcua.signing.authority.SetUpAuthority;
import vn.motcua.signing.authority.SigningKey;
import vn.motcua.signing.authority.SigningKeys;
import vn.motcua.signing.stamp.TimeStamps;

/**
 * Writes files as a container that is signed: ASiC-E with CAdES, the evidence on its signer, and a time stamp over the whole (ETSI EN 319 162-1). The signature is over a list with the hash of each file, so that files of any size pass through in little
 * memory: each is read twice, once to be hashed and once to be written, and what comes out the second time must be what went in the first. Nothing is packed; what is packed has room for bytes that nobody signed.
 */
@Component
public class SignContainer {

    private final ManifestSigner signer;
    private final SigningKeys keys;
    private final SetUpAuthority setUp;
    private final Intents intents;
    private final TimeStamps stamps;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignContainer(
            ManifestSigner signer,
            SigningKeys keys,
            SetUpAuthority setUp,
            Intents intents,
            TimeStamps stamps,
            TransactionTemplate transaction,
            Clock clock) {
        this.signer = signer;
        this.keys = keys;
        this.setUp = setUp;
        this.intents = intents;
        this.stamps = stamps;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Refused if nothing can be signed now, for want of time stamps; ask before the first byte goes out. */
    public void checkRunning() {
        setUp.ifMissing();
        stamps.checkRunning();
    }

    /**
     * Writes a container in the name of an agency, with its key if one is kept here, or else of this installation.
     *
     * @param purpose what it is, such as {@code dossier.file 12}
     * @throws Refused if it cannot be signed; what was written until then has no end, and is no archive
     */
    public void ofAgency(AgencyId agency, List<Enclosed> files, String purpose, OutputStream to) throws IOException {
        setUp.ifMissing();
        write(keys.ofAgency(agency).or(keys::ofAxis), now -> ContainerWriter.of(files, now), purpose, to);
    }

    /**
     * The same of files of which some may be damaged: those are left out, and the index says so. A file that is damaged while it is written ends all.
     *
     * @param agency in whose name; {@code null}: of this installation
     */
    public void indexed(
            @Nullable AgencyId agency, List<Enclosed> files, ContainerIndex index, String purpose, OutputStream to)
            throws IOException {
        setUp.ifMissing();
        Optional<SigningKey> key =
                agency == null ? keys.ofAxis() : keys.ofAgency(agency).or(keys::ofAxis);
        write(key, now -> ContainerWriter.of(files, index, now), purpose, to);
    }

    /** The same in the name of this installation, with the axis's key. */
    public void ofInstallation(List<Enclosed> files, String purpose, OutputStream to) throws IOException {
        setUp.ifMissing();
        write(keys.ofAxis(), now -> ContainerWriter.of(files, now), purpose, to);
    }

    /** Reads the files for the first time. */
    private interface Hashing {

        ContainerWriter at(Instant now) throws IOException;
    }

    private void write(Optional<SigningKey> found, Hashing files, String purpose, OutputStream to) throws IOException {
        SigningKey key = found.orElseThrow(() -> Refused.because(SigningRefusal.AUTHORITY_AWAY));
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        ContainerWriter writer = files.at(now);
        long intent = intents.intend(key.id(), purpose, writer.sha256());
        byte[] stamped = signer.sign(writer.manifest(), key, now);
        Optional<byte[]> lasting = signer.lasting(stamped, key);
        if (lasting.isPresent()) {
            byte[] list = writer.archive(lasting.get());
            writer.write(lasting.get(), new ContainerWriter.Lasting(list, signer.stamp(list)), to);
        } else writer.write(stamped, null, to);
        transaction.executeWithoutResult(status -> intents.kept(intent));
    }
}
