package vn.motcua.office.letter;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.axis.MessageKind;
import vn.motcua.axis.edxml.Business;
import vn.motcua.axis.edxml.DocumentPacket;
import vn.motcua.axis.exchange.SendPacket;
import vn.motcua.axis.exchange.Sent;
import vn.motcua.axis.system.AxisSystems;
import vn.motcua.axis.system.Caller;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.access.Actors;
import vn.motcua.office.OfficeAudit;
import vn.motcua.office.OfficeRefusal;
import vn.motcua.office.register.LineState;
import vn.motcua.signing.packet.PacketSigner;

/** Sends a letter over the axis: the axis takes it over and the draft becomes a letter that was sent, in one transaction. */
@Operation(records = OfficeAudit.LetterSent.class, law = "NĐ 30/2020/NĐ-CP, Đ.18; QĐ 28/2018/QĐ-TTg")
public class SendLetter {

    private final LetterStore store;
    private final LetterPackets packets;
    private final PacketSigner signer;
    private final AxisSystems systems;
    private final SendPacket send;
    private final Actors actors;
    private final AuditLog audit;

    SendLetter(
            LetterStore store,
            LetterPackets packets,
            PacketSigner signer,
            AxisSystems systems,
            SendPacket send,
            Actors actors,
            AuditLog audit) {
        this.store = store;
        this.packets = packets;
        this.signer = signer;
        this.systems = systems;
        this.send = send;
        this.actors = actors;
        this.audit = audit;
    }

    /** Sends it, and gives the axis's number. */
    @Transactional
    public long run(AgencyId agency, long id) {
        Letter letter = store.draft(agency, id);
        check(letter);
        DocumentPacket packet = packets.of(letter);
        Sent sent = sent(letter, packet);
        store.sent(id, packet.document().id().text(), sent.docId());
        audit.record(new OfficeAudit.LetterSent(
                agency,
                letter.line().id().value(),
                letter.act(),
                letter.line().called(),
                letter.receivers().size(),
                sent.docId(),
                letter.details().reason()));
        return sent.docId();
    }

    /** What a letter must have; refused if something is missing. */
    public static void check(Letter letter) {
        if (letter.line().state() != LineState.REGISTERED)
            throw OfficeRefusal.NOT_REGISTERED.because(letter.line().called());
        if (letter.receivers().isEmpty()) throw OfficeRefusal.NO_RECEIVER.because();
        if (letter.needsFile() && letter.files().isEmpty()) throw OfficeRefusal.FILE_MISSING.because();
        if (letter.act() != Business.Kind.NEW && letter.details().reason().isEmpty())
            throw OfficeRefusal.REASON_MISSING.because();
        LocalDate due = letter.details().due();
        LocalDate dated = letter.line().paper().dated();
        if (due != null && dated != null && due.isBefore(dated)) throw OfficeRefusal.DUE_BEFORE_DATED.because();
    }

    /** With the agency's signature, in the form that all receivers take, if a key of its own is kept here; as it is, if none is. */
    private Path signed(Letter letter, Path file) throws IOException {
        if (!signer.signs(letter.agency())) return file;
        Path signed = Files.createTempFile("letter", ".edxml");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(signed))) {
            signer.sign(
                    letter.agency(),
                    systems.form(letter.receivers().stream()
                            .map(LetterReceiver::agency)
                            .toList()),
                    () -> new BufferedInputStream(Files.newInputStream(file)),
                    out);
        } finally {
            Files.deleteIfExists(file);
        }
        return signed;
    }

    private Sent sent(Letter letter, DocumentPacket packet) {
        try {
            Path file = signed(letter, packets.write(letter, packet));
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                return send.send(
                        Caller.byHand(letter.agency(), actors.current()),
                        new SendPacket.Command(packet.from().id().text(), MessageKind.EDOC, List.of(), in));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
