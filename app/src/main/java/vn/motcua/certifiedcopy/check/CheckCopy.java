package vn.motcua.certifiedcopy.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.certifiedcopy.CertifiedCopies;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CheckCode;
import vn.motcua.certifiedcopy.CopyParts;
import vn.motcua.certifiedcopy.CopyState;
import vn.motcua.certifiedcopy.revoke.RevocationState;
import vn.motcua.certifiedcopy.revoke.Revocations;
import vn.motcua.signing.packet.PacketSource;
import vn.motcua.signing.validate.ValidateInTurn;

/** Says how a copy stands, by the word on it or by the file. Keeps nothing of the file. */
@Component
public class CheckCopy {

    private final CertifiedCopies copies;
    private final Revocations revocations;
    private final ValidateInTurn validate;

    CheckCopy(CertifiedCopies copies, Revocations revocations, ValidateInTurn validate) {
        this.copies = copies;
        this.revocations = revocations;
        this.validate = validate;
    }

    /** By the word that stands on it. */
    public Checked by(CheckCode code) {
        return copies.find(code).map(this::known).orElse(Checked.UNKNOWN);
    }

    /**
     * By the file: the very file that was certified, byte for byte; else one that begins with such a file and was added to, or has a quarter of one, whatever that is and however well it is signed; else what its signatures
     * say, one stranger's file at a time.
     *
     * @param file read from its begin several times
     */
    public Checked by(PacketSource file) throws IOException {
        FileDigests digests = FileDigests.of(file);
        Optional<CertifiedCopy> whole = one(digests.whole());
        if (whole.isPresent()) return known(whole.get());
        Optional<CertifiedCopy> made = made(file, digests);
        if (made.isPresent()) return new Checked(CheckOutcome.ALTERED, made.get(), null);
        return switch (validate.look(file).finding()) {
            case REFUTED -> Checked.ALTERED;
            // what was issued here and ended since is none of ours: each of our files is known by its digest
            case ENDED, VALID, DOUBTED, UNSIGNED -> Checked.UNKNOWN;
            case UNREADABLE -> Checked.UNREADABLE;
        };
    }

    /** The copy that a file was made of. */
    private Optional<CertifiedCopy> made(PacketSource file, FileDigests digests) throws IOException {
        Optional<CertifiedCopy> begin = digests.begins().stream()
                .map(this::one)
                .flatMap(Optional::stream)
                .findFirst();
        return begin.isPresent() ? begin : part(file, digests.length());
    }

    /** One of which a quarter was left as it was. */
    private Optional<CertifiedCopy> part(PacketSource file, long length) throws IOException {
        try (InputStream in = file.open()) {
            List<byte[]> parts = CopyParts.of(in, length);
            return parts.isEmpty() ? Optional.empty() : copies.withPart(parts);
        }
    }

    /** Marks are also those of what signatures cover; here the whole file counts. */
    private Optional<CertifiedCopy> one(String sha256) {
        List<CertifiedCopy> found = copies.marked(List.of(HexFormat.of().parseHex(sha256))).stream()
                .filter(copy -> copy.attestation() != null
                        && copy.attestation().sha256().equals(sha256))
                .toList();
        return found.stream()
                .filter(copy -> copy.state() == CopyState.CERTIFIED)
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    private Checked known(CertifiedCopy copy) {
        return copy.state() == CopyState.CERTIFIED
                ? new Checked(CheckOutcome.VALID, copy, null)
                : new Checked(
                        CheckOutcome.REVOKED,
                        copy,
                        revocations
                                .of(copy.id())
                                .filter(one -> one.state() == RevocationState.DONE)
                                .orElse(null));
    }
}
