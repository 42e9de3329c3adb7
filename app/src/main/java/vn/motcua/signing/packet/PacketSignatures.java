package vn.motcua.signing.packet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.closed.ClosedMachines;
import vn.motcua.kernel.closed.ClosedOutcome;
import vn.motcua.signing.cms.Vouching;
import vn.motcua.signing.trust.Algorithm;
import vn.motcua.signing.trust.AlgorithmList;
import vn.motcua.signing.trust.Keys;
import vn.motcua.signing.trust.TrustPath;
import vn.motcua.signing.trust.TrustThen;
import vn.motcua.signing.verdict.SignatureFault;
import vn.motcua.signing.verdict.SignatureVerdict;
import vn.motcua.signing.verdict.SignedBy;
import vn.motcua.signing.verdict.SignedWhen;
import vn.motcua.signing.verdict.Trust;

/**
 * Judges the signature of a packet. What agencies' systems bring is read here, as a stream ({@link PacketReading}); what anybody brings, in a closed machine. Whom to believe is decided
 * here.
 */
@Component
public class PacketSignatures {

    private final ClosedMachines machines;
    private final TrustPath trust;
    private final TrustThen then;
    private final Vouching vouching;
    private final OwnWords own;
    private final AlgorithmList algorithms;
    private final Clock clock;

    PacketSignatures(
            ClosedMachines machines,
            TrustPath trust,
            TrustThen then,
            Vouching vouching,
            OwnWords own,
            AlgorithmList algorithms,
            Clock clock) {
        this.machines = machines;
        this.trust = trust;
        this.then = then;
        this.vouching = vouching;
        this.own = own;
        this.algorithms = algorithms;
        this.clock = clock;
    }

    /**
     * Judges. What is wrong with the packet or its signature is told by the verdict.
     *
     * @throws IOException if the packet itself cannot be had
     */
    public SignatureVerdict judge(PacketSource packet) throws IOException {
        return judged(PacketReading.see(packet));
    }

    /**
     * Judges what anybody brings: it is read in a closed machine.
     *
     * @return empty if reading it took too long or too much memory
     * @throws IOException if the packet cannot be had, or the disk is full: nothing is known about it then
     */
    public Optional<Strange> judgeStrange(InputStream packet) throws IOException {
        ClosedOutcome<Strange> outcome = machines.work(
                PacketWork.class,
                packet,
                ClosedMachines.Question.NONE,
                (answer, folder) -> new Strange(judged(SeenPacket.read(answer)), EnclosedDigests.read(answer)));
        return switch (outcome) {
            case ClosedOutcome.Failed<Strange> failed -> Optional.empty();
            case ClosedOutcome.Answered<Strange>(Strange seen) -> Optional.of(seen);
        };
    }

    /**
     * What was found about a packet that anybody brought.
     *
     * @param verdict about its signature
     * @param enclosed SHA-256 of the files in it, in small hexadecimal figures; empty if the signature does not hold
     */
    public record Strange(SignatureVerdict verdict, List<String> enclosed) {
        public Strange {
            enclosed = List.copyOf(enclosed);
        }
    }

    /** True if a packet carries one signature and it holds, whoever made it: all of the judging but whom to believe. */
    public static boolean holds(PacketSource packet) throws IOException {
        return PacketReading.see(packet) instanceof SeenPacket.Signed;
    }

    private SignatureVerdict judged(SeenPacket seen) {
        try {
            return switch (seen) {
                case SeenPacket.Unsigned() -> new SignatureVerdict.Unsigned();
                case SeenPacket.Refuted(SignatureFault fault) -> new SignatureVerdict.Refuted(fault);
                case SeenPacket.Signed signed -> judged(signed);
            };
        } catch (Misshapen misshapen) {
            return new SignatureVerdict.Refuted(misshapen.fault());
        }
    }

    private SignatureVerdict judged(SeenPacket.Signed seen) throws Misshapen {
        List<X509Certificate> brought = certificates(seen.certificates());
        X509Certificate signer = brought.get(seen.signer());
        SignedWhen when = seen.own() == null ? SignedWhen.UNTOLD : own.of(seen.own(), signer, brought);
        boolean old = old(seen, signer, when.provenAt());
        return new SignatureVerdict.Intact(by(signer, seen.method()), trust(signer, brought, when), old, when);
    }

    /** For the time that is proven, or else for now. */
    private Trust trust(X509Certificate signer, List<X509Certificate> brought, SignedWhen when) {
        Instant now = clock.instant();
        Trust found = when.provenAt() == null
                ? trust.of(signer, brought, now)
                : then.of(signer, brought, when.provenAt(), now);
        return found == Trust.TRUSTED && !vouching.all(signer, brought) ? Trust.STRANGE_COMPANY : found;
    }

    /** Old algorithms are marked, or refused, as the installation has it; what is proven to be from before their last day is not old. */
    private boolean old(SeenPacket.Signed seen, X509Certificate signer, @Nullable Instant proven) throws Misshapen {
        Algorithm key =
                Keys.sort(signer.getPublicKey()).orElseThrow(() -> new Misshapen(SignatureFault.ALGORITHM_UNKNOWN));
        Algorithm second = seen.own() == null ? key : seen.own().hash().part();
        Instant at = proven == null ? clock.instant() : proven;
        return switch (algorithms.of(at, seen.hash().part(), seen.method().hash(), key, second)) {
            case GOOD -> false;
            case UNKNOWN -> throw new Misshapen(SignatureFault.ALGORITHM_UNKNOWN);
            case REFUSED -> throw new Misshapen(SignatureFault.ALGORITHM_REFUSED);
            case OLD -> {
                if (algorithms.refusesOld()) throw new Misshapen(SignatureFault.ALGORITHM_OLD);
                yield true;
            }
        };
    }

    private static List<X509Certificate> certificates(List<byte[]> encoded) throws Misshapen {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            List<X509Certificate> all = new ArrayList<>();
            for (byte[] one : encoded)
                all.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(one)));
            return all;
        } catch (CertificateException e) {
            throw new Misshapen(SignatureFault.CERTIFICATE_CUT);
        }
    }

    private static SignedBy by(X509Certificate signer, ValueMethod method) {
        return CertificateHolder.of(signer)
                .signedBy(method.word() + ", "
                        + Keys.sort(signer.getPublicKey())
                                .map(Enum::name)
                                .orElse("")
                                .replace('_', '-'));
    }
}
