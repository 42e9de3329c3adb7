package vn.motcua.signing.container;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.authority.Intents;
import vn.motcua.signing.authority.SetUpAuthority;
import vn.motcua.signing.authority.SigningKey;
import vn.motcua.signing.authority.SigningKeys;
import vn.motcua.signing.stamp.TimeStamps;

/**
 * Writes files as a container that is signed: ASiC-E with CAdES and a time stamp (ETSI EN 319 162-1). The signature is over a list with the hash of each file, so that files of any size pass through in little
 * memory: each is read twice, once to be hashed and once to be written, and what comes out the second time must be what went in the first. Nothing is packed; what is packed has room for bytes that nobody signed.
 */
@Component
public class SignContainer {

    private static final String SIGNATURE = "META-INF/signature001.p7s";
    private static final String MANIFEST = "META-INF/ASiCManifest001.xml";
    private static final int PIECE = 1 << 16;

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
        write(keys.ofAgency(agency).or(keys::ofAxis), files, purpose, to);
    }

    /** The same in the name of this installation, with the axis's key. */
    public void ofInstallation(List<Enclosed> files, String purpose, OutputStream to) throws IOException {
        setUp.ifMissing();
        write(keys.ofAxis(), files, purpose, to);
    }

    /** A file as it was when it was hashed. */
    record Line(Enclosed file, long size, long crc32, byte[] sha256) {}

    private void write(java.util.Optional<SigningKey> found, List<Enclosed> files, String purpose, OutputStream to)
            throws IOException {
        SigningKey key = found.orElseThrow(() -> Refused.because(SigningRefusal.AUTHORITY_AWAY));
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<Line> lines = new ArrayList<>();
        for (Enclosed one : files) lines.add(line(one));
        byte[] manifest = Manifest.of(SIGNATURE, lines);
        long intent = intents.intend(key.id(), purpose, sha256().digest(manifest));
        byte[] signature = signer.sign(manifest, key, now);
        ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        put(zip, MimeEntry.NAME, MimeEntry.EXTENDED.getBytes(StandardCharsets.US_ASCII), now);
        for (Line one : lines) copy(zip, one, now);
        put(zip, MANIFEST, manifest, now);
        put(zip, SIGNATURE, signature, now);
        zip.finish();
        zip.flush();
        transaction.executeWithoutResult(status -> intents.kept(intent));
    }

    private static Line line(Enclosed file) throws IOException {
        CRC32 sum = new CRC32();
        MessageDigest hash = sha256();
        long size = 0;
        try (InputStream in = file.content().open()) {
            byte[] piece = new byte[PIECE];
            for (int read; (read = in.read(piece)) > 0; size += read) {
                sum.update(piece, 0, read);
                hash.update(piece, 0, read);
            }
        }
        return new Line(file, size, sum.getValue(), hash.digest());
    }

    private static void copy(ZipOutputStream zip, Line line, Instant now) throws IOException {
        zip.putNextEntry(entry(line.file().name(), line.size(), line.crc32(), now));
        MessageDigest hash = sha256();
        OutputStream hashed = new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                hash.update(bytes, from, length);
                out.write(bytes, from, length);
            }
        };
        try (InputStream in = line.file().content().open()) {
            in.transferTo(hashed);
        }
        zip.closeEntry(); // an error if it is longer or shorter than it was
        if (!MessageDigest.isEqual(hash.digest(), line.sha256()))
            throw new IOException(line.file().name() + " changed while it was written");
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes, Instant now) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        zip.putNextEntry(entry(name, bytes.length, sum.getValue(), now));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static ZipEntry entry(String name, long size, long crc32, Instant now) {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(size);
        entry.setCompressedSize(size);
        entry.setCrc(crc32);
        entry.setTimeLocal(now.atZone(DatabaseClock.VIETNAM).toLocalDateTime());
        return entry;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
