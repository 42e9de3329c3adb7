package vn.motcua.signing.container;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.closed.ClosedMachines;
import vn.motcua.kernel.closed.ClosedOutcome;
import vn.motcua.signing.cms.BelievedTime;
import vn.motcua.signing.cms.SeenToken;
import vn.motcua.signing.cms.Vouching;
import vn.motcua.signing.packet.CertificateHolder;
import vn.motcua.signing.trust.Algorithm;
import vn.motcua.signing.trust.AlgorithmList;
import vn.motcua.signing.trust.EvidenceThen;
import vn.motcua.signing.trust.Keys;
import vn.motcua.signing.trust.TrustPath;
import vn.motcua.signing.trust.TrustThen;
import vn.motcua.signing.verdict.AlgorithmStanding;
import vn.motcua.signing.verdict.SignedBy;
import vn.motcua.signing.verdict.SignedWhen;
import vn.motcua.signing.verdict.Trust;

/**
 * Judges the signatures of a container (ASiC-E and ASiC-S, with CAdES or XAdES). It is unpacked and read in a closed machine; whom to believe, and what lies beside what was signed, is decided here.
 */
@Component
public class ContainerSignatures {

    /** Larger ones are not looked at. */
    public static final int LARGEST = 50 << 20;

    private final ClosedMachines machines;
    private final TrustPath trust;
    private final TrustThen then;
    private final Vouching vouching;
    private final BelievedTime time;
    private final AlgorithmList algorithms;
    private final Clock clock;

    ContainerSignatures(
            ClosedMachines machines,
            TrustPath trust,
            TrustThen then,
            Vouching vouching,
            BelievedTime time,
            AlgorithmList algorithms,
            Clock clock) {
        this.machines = machines;
        this.trust = trust;
        this.then = then;
        this.vouching = vouching;
        this.time = time;
        this.algorithms = algorithms;
        this.clock = clock;
    }

    /** What the closed machine told. */
    record Seen(ContainerVerdict.Unjudged unread, boolean plain, List<String> files, List<SeenSeal> seals) {}

    /**
     * Judges.
     *
     * @throws IOException if the container cannot be had, or the disk is full: nothing is known about it then
     */
    public ContainerVerdict judge(InputStream container) throws IOException {
        byte[] bytes = container.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) return new ContainerVerdict.NotJudged(ContainerVerdict.Unjudged.TOO_LARGE);
        ClosedOutcome<Optional<Seen>> outcome = machines.work(
                ContainerWork.class,
                new ByteArrayInputStream(bytes),
                ClosedMachines.Question.NONE,
                (answer, folder) -> Optional.of(read(answer)));
        return switch (outcome) {
            case ClosedOutcome.Failed<Optional<Seen>> failed ->
                new ContainerVerdict.NotJudged(ContainerVerdict.Unjudged.TOO_HEAVY);
            case ClosedOutcome.Answered<Optional<Seen>>(Optional<Seen> seen) -> judge(seen.orElseThrow());
        };
    }

    /** The same of what was seen already. */
    ContainerVerdict judge(Seen seen) {
        if (seen.seals().isEmpty()) return new ContainerVerdict.NotJudged(seen.unread());
        List<ContainerSignature> all = seen.seals().stream().map(this::judge).toList();
        Set<String> named = new HashSet<>();
        all.forEach(one -> {
            named.addAll(one.covered());
            named.addAll(one.changed());
        });
        return new ContainerVerdict.Judged(
                seen.files(),
                all,
                seen.files().stream().filter(Predicate.not(named::contains)).toList(),
                seen.plain() && seen.seals().stream().allMatch(this::tidy),
                seen.seals().stream()
                        .flatMap(
                                one -> certificates(one.certificates()).stream().limit(1))
                        .anyMatch(vouching::ours));
    }

    /** Evidence may stand in an envelope where a stamp of somebody believed covers the whole; else nobody vouches for it. */
    private boolean tidy(SeenSeal seen) {
        return seen.tidy()
                || seen.tidyWithEvidence()
                        && time.earliest(tokens(seen.archived())).isPresent();
    }

    private ContainerSignature judge(SeenSeal seen) {
        Instant claimed = seen.claimedMillis() == Long.MIN_VALUE ? null : Instant.ofEpochMilli(seen.claimedMillis());
        Instant archived = time.earliest(tokens(seen.archived())).orElse(null);
        EvidenceThen evidence =
                EvidenceThen.read(seen.lists(), seen.answers(), archived == null ? clock.instant() : archived);
        Instant proven = proven(seen, archived, evidence);
        SignedWhen when = new SignedWhen(claimed, seen.stamps() > 0, proven);
        List<X509Certificate> brought = certificates(seen.certificates());
        X509Certificate signer = brought.isEmpty() ? null : brought.getFirst();
        SignedBy by = signer == null
                ? null
                : CertificateHolder.of(signer)
                        .signedBy(Keys.sort(signer.getPublicKey())
                                        .map(Algorithm::word)
                                        .orElse("?")
                                + ", " + seen.hash());
        return told(
                seen,
                by,
                when,
                signer == null ? Trust.UNKNOWN_AUTHORITY : trust(signer, brought, proven, evidence),
                standing(seen, signer, proven == null ? clock.instant() : proven));
    }

    /** Of the hashes those of the files count as much as the value's own. A certificate that the closed machine could read and this one cannot has a key that is not known here. */
    private AlgorithmStanding standing(SeenSeal seen, @Nullable X509Certificate signer, Instant at) {
        boolean strange = signer == null && seen.certificates().stream().anyMatch(Keys::strange);
        if (signer == null && !strange) return AlgorithmStanding.REFUSED;
        List<String> hashes = new ArrayList<>(seen.hashes());
        hashes.add(seen.hash());
        return seen.value().standing(signer == null ? AlgorithmStanding.UNKNOWN : algorithms.of(at, hashes, signer));
    }

    /** By its own stamps, judged for the moment at which one over the whole proves that they were there; or by that one alone. */
    private @Nullable Instant proven(SeenSeal seen, @Nullable Instant archived, EvidenceThen evidence) {
        List<SeenToken> tokens = tokens(seen.tokens());
        if (tokens.size() != seen.stamps()) return archived;
        return (archived == null ? time.earliest(tokens) : time.earliest(tokens, archived, evidence)).orElse(archived);
    }

    private static List<SeenToken> tokens(List<byte[]> encoded) {
        return encoded.stream().flatMap(one -> SeenToken.of(one).stream()).toList();
    }

    private static ContainerSignature told(
            SeenSeal seen, @Nullable SignedBy by, SignedWhen when, Trust trust, AlgorithmStanding algorithm) {
        return new ContainerSignature(
                by,
                when,
                seen.value().intact(),
                trust,
                algorithm,
                names(seen, one -> one.found() && one.intact()),
                seen.files().stream()
                        .filter(one ->
                                one.found() && one.intact() && !one.sha256().isEmpty())
                        .map(SeenSeal.SeenFile::sha256)
                        .toList(),
                names(seen, one -> one.found() && !one.intact()),
                names(seen, one -> !one.found()));
    }

    private static List<String> names(SeenSeal seen, Predicate<SeenSeal.SeenFile> which) {
        return seen.files().stream().filter(which).map(SeenSeal.SeenFile::name).toList();
    }

    private Trust trust(
            X509Certificate signer, List<X509Certificate> brought, @Nullable Instant proven, EvidenceThen evidence) {
        Instant now = clock.instant();
        Trust found = proven == null ? trust.of(signer, brought, now) : then.of(signer, brought, proven, now, evidence);
        return found == Trust.TRUSTED && !vouching.all(signer, brought) ? Trust.STRANGE_COMPANY : found;
    }

    static Seen read(DataInputStream answer) throws IOException {
        int first = answer.readInt();
        if (first != ContainerWork.READ) {
            ContainerVerdict.Unjudged[] reasons = ContainerVerdict.Unjudged.values();
            if (first > 0 || -first >= reasons.length) throw new IOException("no such reason");
            return new Seen(reasons[-first], false, List.of(), List.of());
        }
        boolean plain = answer.readBoolean();
        int files = answer.readUnsignedShort();
        if (files > SeenSeal.MOST_FILES) throw new IOException("too many files");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < files; i++) names.add(answer.readUTF());
        int count = answer.readUnsignedByte();
        if (count == 0 || count > ContainerWork.MOST_SIGNATURES) throw new IOException("no such number");
        List<SeenSeal> seals = new ArrayList<>();
        for (int i = 0; i < count; i++) seals.add(SeenSeal.read(answer));
        return new Seen(ContainerVerdict.Unjudged.UNREADABLE, plain, names, seals);
    }

    /** As they came; one that cannot be read makes all of them nothing, since it may be the one that matters. */
    private static List<X509Certificate> certificates(List<byte[]> encoded) {
        List<X509Certificate> all = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (byte[] one : encoded)
                all.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(one)));
            return all;
        } catch (CertificateException e) {
            return List.of();
        }
    }
}
