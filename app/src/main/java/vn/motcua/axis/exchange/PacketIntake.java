package vn.motcua.axis.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.MessageKind;
import vn.motcua.axis.SignatureState;
import vn.motcua.axis.edxml.DocumentPacket;
import vn.motcua.axis.edxml.OrganId;
import vn.motcua.axis.edxml.Packet;
import vn.motcua.axis.edxml.SealedContent;
import vn.motcua.axis.edxml.reading.AttachmentSink;
import vn.motcua.axis.edxml.reading.Finding;
import vn.motcua.axis.edxml.reading.PacketReader;
import vn.motcua.axis.edxml.reading.Reading;
import vn.motcua.axis.signature.PacketJudge;
import vn.motcua.axis.system.Caller;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.blob.Blobs;
import vn.motcua.kernel.blob.StoredBlob;

/** Reads and judges a packet whose bytes are stored: everything that can refuse it, before anything is written of it. */
@Component
class PacketIntake {

    private final Blobs blobs;
    private final Organs organs;
    private final Receivers receivers;
    private final AgencyRules rules;
    private final PacketJudge judge;
    private final SealCheck seals;
    private final PacketReader reader;

    PacketIntake(
            Blobs blobs,
            Organs organs,
            Receivers receivers,
            AgencyRules rules,
            PacketJudge judge,
            SealCheck seals,
            AxisLimits limits) {
        this.blobs = blobs;
        this.organs = organs;
        this.receivers = receivers;
        this.rules = rules;
        this.judge = judge;
        this.seals = seals;
        this.reader = new PacketReader(limits.packet());
    }

    /** The agency that sends; refused if the caller does not speak for it. */
    AgencyId sender(Caller caller, String from) {
        if (organs.find(new OrganId(from.strip())) instanceof Organ.Open open && caller.serves(open.agency()))
            return open.agency();
        throw Refused.at("from", AxisRefusal.SENDER_FOREIGN, from.strip());
    }

    /** @param sealed true if it must be a sealed packet */
    Prepared prepare(
            Caller caller,
            AgencyId sender,
            MessageKind kind,
            List<String> narrowing,
            boolean sealed,
            StoredBlob content)
            throws IOException {
        Reading reading = read(content);
        Packet packet = reading.packet().orElseThrow(() -> refused(reading));
        if ((packet instanceof DocumentPacket) != (kind == MessageKind.EDOC))
            throw Refused.at("messagetype", AxisRefusal.KIND_DIFFERS, kind);
        refuseOtherSender(caller, sender, packet.from().id());
        List<Prepared.Receiver> to = receivers.of(packet, narrowing);
        if (SealedContent.in(packet)) seals.check(content, reader, to);
        else if (sealed) throw Refused.because(AxisRefusal.NOT_SEALED);
        SignatureState signature = reading.signature().isPresent() ? SignatureState.UNCHECKED : SignatureState.NONE;
        if (kind == MessageKind.EDOC) signature = asked(sender, to, signature, content);
        return new Prepared(
                caller,
                sender,
                content,
                packet,
                kind,
                signature,
                to,
                receivers.hash(packet, narrowing),
                reading.report());
    }

    /** What a packet is, without sending it. */
    Reading read(StoredBlob content) throws IOException {
        try (InputStream in = blobs.open(content)) {
            return reader.read(in, AttachmentSink.NONE);
        }
    }

    private void refuseOtherSender(Caller caller, AgencyId sender, OrganId named) {
        if (!(organs.find(named) instanceof Organ.Open open) || !caller.serves(open.agency()))
            throw Refused.because(AxisRefusal.SENDER_FOREIGN, named.text());
        if (!open.agency().equals(sender)) throw Refused.because(AxisRefusal.SENDER_DIFFERS, named.text());
    }

    /** A receiver that asks for signatures is sent nothing without a valid one: the sender is told at once, so it is looked at now. */
    private SignatureState asked(
            AgencyId sender, List<Prepared.Receiver> to, SignatureState signature, StoredBlob content)
            throws IOException {
        Optional<Prepared.Receiver> asking =
                to.stream().filter(one -> rules.requiresSignature(one.agency())).findFirst();
        if (asking.isEmpty()) return signature;
        if (signature == SignatureState.NONE)
            throw Refused.because(AxisRefusal.SIGNATURE_REQUIRED, asking.get().code());
        SignatureState found = judge.judge(sender, () -> blobs.open(content)).state();
        if (found != SignatureState.VALID)
            throw Refused.because(AxisRefusal.SIGNATURE_NOT_VALID, asking.get().code(), found);
        return found;
    }

    private static Refused refused(Reading reading) {
        List<Finding> refusals = reading.report().refusals();
        return Refused.because(AxisRefusal.NOT_STANDARD, refusals.getFirst().phrase(), refusals.size());
    }
}
