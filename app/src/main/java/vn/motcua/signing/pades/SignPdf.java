package vn.motcua.signing.pades;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.authority.Intents;
import vn.motcua.signing.authority.SigningKey;
import vn.motcua.signing.authority.SigningKeys;
import vn.motcua.signing.right.SigningRight;
import vn.motcua.signing.stamp.TimeStamps;

/**
 * Signs PDF files: an official between title and name, the agency after with its seal over the left third of that (as NĐ 30/2020/NĐ-CP has it). Neither keeps
 * anything: {@link KeepSignature} does, in the transaction that keeps the file. What a crash leaves open is done again from the file that was kept last.
 */
@Component
public class SignPdf {

    /** The largest file, in bytes. */
    public static final int LARGEST = 50 << 20;

    private static final float SEAL = 102; // 36 mm, as wide as the seal of an agency
    private static final float BELOW = 15; // for agency and time
    private static final float HAND_WIDTH = 130;
    private static final float HAND_HEIGHT = 52;
    private static final float BLOCK_WIDTH = 220;
    private static final float BLOCK_HEIGHT = 124;
    private static final float MARGIN = 45;
    private static final float TEXT_WIDTH = 190;
    private static final float TEXT_HEIGHT = 28;

    private final PadesSigner signer;
    private final SigningKeys keys;
    private final Certificates certificates;
    private final Intents intents;
    private final TimeStamps stamps;
    private final Pictures pictures;
    private final Clock clock;

    SignPdf(
            PadesSigner signer,
            SigningKeys keys,
            Certificates certificates,
            Intents intents,
            TimeStamps stamps,
            Pictures pictures,
            Clock clock) {
        this.signer = signer;
        this.keys = keys;
        this.certificates = certificates;
        this.intents = intents;
        this.stamps = stamps;
        this.pictures = pictures;
        this.clock = clock;
    }

    /**
     * An official signs.
     *
     * @param purpose what it is, such as {@code dossier.result 12}
     * @throws Refused if the file cannot be signed, or no time stamp is to be had
     */
    public SignedPdf official(byte[] pdf, SigningRight right, String purpose) {
        stamps.checkRunning();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Appearance look = hand(pdf, right);
        long intent = intents.intend(right.key().id(), purpose, sha256(pdf));
        byte[] signed = signer.sign(pdf, right.key(), now, look, PadesSigner.Level.STAMPED);
        return new SignedPdf(
                signed,
                right.key().id(),
                right.formula().name(),
                now,
                right.formula().text(),
                intent);
    }

    /** True if the agency has a seal here, or had one that ended: then what it issues as PDF goes out signed and sealed, or not at all. */
    public boolean seals(AgencyId agency) {
        return !certificates.sealing(List.of(agency)).isEmpty();
    }

    /** The agency puts its seal, as the last one, over the last signature in the file. */
    public SignedPdf seal(byte[] pdf, AgencyId agency, String name, String purpose) {
        return seal(pdf, agency, name, "", purpose);
    }

    /**
     * The same of a document that may have been signed by hand.
     *
     * @param name what the agency is called
     * @param signer whose name stands below the signature; empty if unknown
     */
    public SignedPdf seal(byte[] pdf, AgencyId agency, String name, String signer, String purpose) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return last(pdf, agency, name, now, stamp(pdf, name, signer, now, pictures.ofAgency(agency)), purpose);
    }

    /**
     * The agency signs a file that goes along with a document: no seal, but the document's number and the time at the top right of its first page.
     *
     * @param number number and notation of the document
     */
    public SignedPdf attachment(byte[] pdf, AgencyId agency, String name, String number, String purpose) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        float width = read(pdf, "").width();
        Appearance look = new Appearance(
                Drawing.text(TEXT_WIDTH, TEXT_HEIGHT, List.of(number, time(now))),
                new Appearance.Box(1, Math.max(0, width - TEXT_WIDTH - 20), 14, TEXT_WIDTH, TEXT_HEIGHT));
        return last(pdf, agency, name, now, look, purpose);
    }

    private SignedPdf last(byte[] pdf, AgencyId agency, String name, Instant now, Appearance look, String purpose) {
        stamps.checkRunning();
        SigningKey key = keys.ofAgency(agency).orElseThrow(() -> Refused.because(SigningRefusal.NO_KEY_OF_AGENCY));
        long intent = intents.intend(key.id(), purpose, sha256(pdf));
        byte[] signed = signer.sign(pdf, key, now, look, PadesSigner.Level.LASTING);
        return new SignedPdf(signed, key.id(), name, now, "", intent);
    }

    /** Between title and name where the document has them; else a block of its own at the end of the last page. */
    private Appearance hand(byte[] pdf, SigningRight right) {
        String name = right.formula().name();
        byte @Nullable [] own = pictures.of(right);
        PageReader.Found found = read(pdf, name);
        PageReader.Name place = found.name();
        if (place != null) {
            float x = Math.max(0, place.middle() - HAND_WIDTH / 2);
            float y = Math.max(0, place.top() - HAND_HEIGHT - 2);
            return new Appearance(
                    Drawing.signature(HAND_WIDTH, HAND_HEIGHT, name, own),
                    new Appearance.Box(place.page(), x, y, HAND_WIDTH, HAND_HEIGHT));
        }
        boolean room = found.lowest() > 0 && found.lowest() + BLOCK_HEIGHT + MARGIN < found.height();
        float y = room ? found.lowest() + 16 : found.height() - BLOCK_HEIGHT - MARGIN;
        return new Appearance(
                Drawing.block(BLOCK_WIDTH, BLOCK_HEIGHT, right.formula().lines(), name, own),
                new Appearance.Box(
                        found.pages(),
                        Math.max(0, found.width() - BLOCK_WIDTH - MARGIN),
                        Math.max(0, y),
                        BLOCK_WIDTH,
                        BLOCK_HEIGHT));
    }

    private static String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.atZone(DatabaseClock.VIETNAM).toOffsetDateTime());
    }

    private static Appearance stamp(byte[] pdf, String agency, String signer, Instant at, byte @Nullable [] own) {
        Appearance.Box hand = signature(pdf, signer);
        String time = time(at);
        float height = SEAL + BELOW;
        float x = Math.max(2, hand.x() + hand.width() / 3 - SEAL);
        float y = Math.max(2, hand.y() + hand.height() / 2 - SEAL / 2);
        return new Appearance(
                Drawing.seal(SEAL, height, agency, List.of(agency, time), own),
                new Appearance.Box(hand.page(), x, y, SEAL, height));
    }

    private static PageReader.Found read(byte[] pdf, String name) {
        try {
            return PageReader.read(pdf, name);
        } catch (IOException | RuntimeException e) { // what the reader throws at files that are no good
            throw Refused.because(SigningRefusal.PDF_NOT_SIGNABLE);
        }
    }

    /** The agency's seal is put on somebody's signature; a document that nobody signed here gets it where that would be. */
    private static Appearance.Box signature(byte[] pdf, String signer) {
        try {
            return PageReader.lastSignature(pdf).orElseGet(() -> {
                PageReader.Found found = read(pdf, signer);
                PageReader.Name place = found.name();
                if (place != null)
                    return new Appearance.Box(
                            place.page(),
                            Math.max(0, place.middle() - HAND_WIDTH / 2),
                            Math.max(0, place.top() - HAND_HEIGHT - 2),
                            HAND_WIDTH,
                            HAND_HEIGHT);
                return new Appearance.Box(
                        found.pages(),
                        found.width() - HAND_WIDTH - MARGIN,
                        found.height() - SEAL - MARGIN,
                        HAND_WIDTH,
                        HAND_HEIGHT);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
