package vn.motcua.certifiedcopy.sign;

import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.certifiedcopy.CertifiedCopies;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CopyState;
import vn.motcua.certifiedcopy.revoke.RevocationView;
import vn.motcua.certifiedcopy.revoke.Revocations;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.signing.known.EndedFiles;
import vn.motcua.signing.known.FileMarks;
import vn.motcua.signing.known.KnownFile;
import vn.motcua.signing.known.KnownFiles;
import vn.motcua.signing.known.KnownState;

/** Certified copies, by what they are known again. */
@Component
class KnownCopies implements KnownFiles, EndedFiles {

    private final CertifiedCopies copies;
    private final Agencies agencies;
    private final Messages messages;
    private final Revocations revocations;

    KnownCopies(CertifiedCopies copies, Agencies agencies, Messages messages, Revocations revocations) {
        this.copies = copies;
        this.agencies = agencies;
        this.messages = messages;
        this.revocations = revocations;
    }

    @Override
    public List<KnownFile> by(FileMarks marks) {
        return copies.marked(marks.digests()).stream().map(this::known).toList();
    }

    @Override
    public Map<String, KnownFile> ended(Collection<String> sha256) {
        List<byte[]> digests = sha256.stream().map(HexFormat.of()::parseHex).toList();
        Map<String, KnownFile> ended = new LinkedHashMap<>();
        for (CertifiedCopy copy : copies.revoked(digests))
            ended.put(Objects.requireNonNull(copy.attestation()).sha256(), known(copy));
        return ended;
    }

    private KnownFile known(CertifiedCopy copy) {
        CertifiedCopy.Attestation attestation = Objects.requireNonNull(copy.attestation());
        return new KnownFile(
                copy.state() == CopyState.REVOKED ? KnownState.REVOKED : KnownState.VALID,
                messages.text(
                        Language.VI, "certifiedcopy.known", attestation.number().text()),
                agencies.called(Set.of(copy.agency()), Language.VI).getOrDefault(copy.agency(), ""),
                attestation.certified(),
                copy.state() == CopyState.REVOKED ? ended(copy, attestation) : null);
    }

    private Instant ended(CertifiedCopy copy, CertifiedCopy.Attestation attestation) {
        Instant decided = revocations.of(copy.id()).map(RevocationView::decided).orElse(null);
        return decided == null ? attestation.certified() : decided;
    }
}
