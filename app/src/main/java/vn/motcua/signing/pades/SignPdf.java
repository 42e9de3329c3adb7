package vn.motcua.signing.pades;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.authority.SigningFormula;
import vn.motcua.directory.people.Leader;
import vn.motcua.directory.people.Officials;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.authority.Intents;
import vn.motcua.signing.authority.SigningKey;
import vn.motcua.signing.authority.SigningKeys;
import vn.motcua.signing.right.SigningRight;
import vn.motcua.signing.stamp.Outages;

/**
 * Signs PDF files: an official between title and name, the agency after with its seal over the left third of that (as NĐ 30/2020/NĐ-CP has it). Neither keeps
 * anything: {@link KeepSignature} does, in the transaction that keeps the file. What a crash leaves open is done again from the file that was kept last.
 */
@Component
public class SignPdf {

    /** The largest file, in bytes. */
    public static final int LARGEST = 50 << 20;

    private final PadesSigner signer;
    private final SigningKeys keys;
    private final Certificates certificates;
    private final Intents intents;
    private final Outages outages;
    private final Pictures pictures;
    private final Officials officials;
    private final Agencies agencies;
    private final Clock clock;

    SignPdf(
            PadesSigner signer,
            SigningKeys keys,
            Certificates certificates,
            Intents intents,
            Outages outages,
            Pictures pictures,
            Officials officials,
            Agencies agencies,
            Clock clock) {
        this.signer = signer;
        this.keys = keys;
        this.certificates = certificates;
        this.intents = intents;
        this.outages = outages;
        this.pictures = pictures;
        this.officials = officials;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * An official signs, where the document has their name below the directory's formula, or below its end if it names nobody. With it goes the evidence that their certificate was not revoked (SR-63).
     *
     * @param purpose what it is, such as {@code dossier.result 12}
     * @throws Refused if the file cannot be signed, or no time stamp or no such evidence is to be had
     */
    public SignedPdf official(byte[] pdf, SigningRight right, String purpose) {
        return official(pdf, right, purpose, PadesSigner.Level.PROVEN);
    }

    /** The same of what the agency {@linkplain #seal seals} in the same act: the seal brings the evidence on both signatures. */
    public SignedPdf officialToSeal(byte[] pdf, SigningRight right, String purpose) {
        return official(pdf, right, purpose, PadesSigner.Level.STAMPED);
    }

    private SignedPdf official(byte[] pdf, SigningRight right, String purpose, PadesSigner.Level level) {
        checkRunning();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Visible seen = new Visible(
                Visible.Look.HAND,
                right.formula().name(),
                right.formula().lines(),
                "",
                picture(pictures.of(right)),
                right.others().stream().map(SigningFormula::lines).toList(),
                others(right));
        PadesMachine.Prepared ready = signer.prepare(pdf, right.key(), now, seen, level);
        long intent = intents.intend(right.key().id(), purpose, sha256(pdf));
        byte[] signed = signer.sign(ready, right.key(), now, level);
        return new SignedPdf(
                signed,
                right.key().id(),
                right.formula().name(),
                now,
                right.formulas().get(ready.formula()).text(),
                intent);
    }

    /** Who else signs for that agency: its leaders and those of its units. */
    private List<String> others(SigningRight right) {
        return officials.leaders(right.agency(), AsOf.today(clock)).stream()
                .map(Leader::name)
                .distinct()
                .filter(name -> !name.equals(right.formula().name()))
                .toList();
    }

    /**
     * True if the agency has a seal here, or had one that ended, by whatever: then what it issues as PDF goes out signed and sealed, or not at all. One that was closed and had a seal issues nothing more; that its seal was
     * revoked does not make it one that works on paper.
     */
    public boolean seals(AgencyId agency) {
        return !certificates.sealing(List.of(agency)).isEmpty();
    }

    /** Those of the agencies that can put a seal here now: they have one, and are open still. */
    public Set<AgencyId> sealing(Collection<AgencyId> among) {
        Set<AgencyId> able = new HashSet<>(certificates.sealing(among));
        if (!able.isEmpty()) able.removeAll(agencies.closed(able, agencies.today()));
        return able;
    }

    /** Refused if nothing is signed any more, for want of time stamps or of evidence on revocation. */
    public void checkRunning() {
        for (Outages.Need need : Outages.Need.values()) outages.checkRunning(need);
    }

    private boolean closed(AgencyId agency) {
        return !agencies.closed(List.of(agency), agencies.today()).isEmpty();
    }

    /** The agency puts its seal, as the last one, over the last signature in the file. */
    public SignedPdf seal(byte[] pdf, AgencyId agency, String name, String purpose) {
        return seal(pdf, agency, name, "", List.of(), purpose);
    }

    /** The same of a document that may have been signed by hand, or by nobody: the seal goes where that name stands. */
    public SignedPdf seal(byte[] pdf, AgencyId agency, String name, String signer, String purpose) {
        return seal(pdf, agency, name, signer, List.of(), purpose);
    }

    /**
     * The same of a document that may have been signed elsewhere, or that gets its number from the agency after the official signed it.
     *
     * @param name what the agency is called
     * @param signer whose name stands below the signature; empty if unknown
     * @param number number and day of the document, line by line, as they are to stand below the seal; empty if the document bears them itself
     */
    public SignedPdf seal(
            byte[] pdf, AgencyId agency, String name, String signer, List<String> number, String purpose) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<String> below =
                Stream.concat(number.stream(), Stream.of(name, time(now))).toList();
        Visible seen = new Visible(Visible.Look.SEAL, signer, below, name, picture(pictures.ofAgency(agency)));
        return last(pdf, agency, name, now, seen, purpose);
    }

    /**
     * The agency signs a file that goes along with a document: no seal, but the document's number and the time at the top right of its first page.
     *
     * @param number number and notation of the document
     */
    public SignedPdf attachment(byte[] pdf, AgencyId agency, String name, String number, String purpose) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Visible seen = new Visible(Visible.Look.LINES, "", List.of(number, time(now)), "", picture(null));
        return last(pdf, agency, name, now, seen, purpose);
    }

    /**
     * The agency seals a paper that it digitised: its seal in red at the top right of the first page, in its actual size, with its name and the time below (Thông tư 01/2019/TT-BNV, Đ.6(2)(c)).
     *
     * @param name what the agency is called
     */
    public SignedPdf digitised(byte[] pdf, AgencyId agency, String name, String purpose) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Visible seen =
                new Visible(Visible.Look.COPY, "", List.of(name, time(now)), name, picture(pictures.ofAgency(agency)));
        return last(pdf, agency, name, now, seen, purpose);
    }

    private SignedPdf last(byte[] pdf, AgencyId agency, String name, Instant now, Visible seen, String purpose) {
        checkRunning();
        if (closed(agency)) throw Refused.because(SigningRefusal.AGENCY_CLOSED);
        SigningKey key = keys.ofAgency(agency).orElseThrow(() -> Refused.because(SigningRefusal.NO_KEY_OF_AGENCY));
        PadesMachine.Prepared ready = signer.prepare(pdf, key, now, seen, PadesSigner.Level.LASTING);
        long intent = intents.intend(key.id(), purpose, sha256(pdf));
        byte[] signed = signer.sign(ready, key, now, PadesSigner.Level.LASTING);
        return new SignedPdf(signed, key.id(), name, now, "", intent);
    }

    private static String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.atZone(DatabaseClock.VIETNAM).toOffsetDateTime());
    }

    private static byte[] picture(byte @Nullable [] png) {
        return png == null ? new byte[0] : png;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
