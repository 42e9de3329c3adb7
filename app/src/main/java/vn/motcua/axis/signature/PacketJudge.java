package vn.motcua.axis.signature;

import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AgencyView;
import vn.motcua.kernel.AgencyId;
import vn.motcua.signing.packet.PacketSignatures;
import vn.motcua.signing.packet.PacketSource;
import vn.motcua.signing.verdict.SignatureVerdict;

/** Judges the signature of a packet, and whether it is the sender's. */
@Component
public class PacketJudge {

    private final PacketSignatures signatures;
    private final AgencyCodes codes;
    private final Agencies agencies;

    PacketJudge(PacketSignatures signatures, AgencyCodes codes, Agencies agencies) {
        this.signatures = signatures;
        this.codes = codes;
        this.agencies = agencies;
    }

    /**
     * Judges.
     *
     * @throws IOException if the packet's bytes cannot be had
     */
    public JudgedPacket judge(AgencyId sender, PacketSource packet) throws IOException {
        SignatureVerdict verdict = signatures.judge(packet);
        boolean bySender = !(verdict instanceof SignatureVerdict.Intact intact)
                || intact.by().agencyCode().isEmpty()
                || agency(intact.by().agencyCode()).filter(sender::equals).isPresent();
        return new JudgedPacket(verdict, bySender);
    }

    private Optional<AgencyId> agency(String code) {
        return codes.carrier(code, agencies.today()).map(AgencyView::id);
    }
}
