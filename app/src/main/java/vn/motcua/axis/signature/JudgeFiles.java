package vn.motcua.axis.signature;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.springframework.stereotype.Component;
import vn.motcua.axis.edxml.DocumentPacket;
import vn.motcua.axis.edxml.reading.PacketLimits;
import vn.motcua.axis.edxml.reading.PacketReader;
import vn.motcua.axis.edxml.reading.Reading;
import vn.motcua.signing.packet.PacketSource;
import vn.motcua.signing.pdf.PdfSignatures;
import vn.motcua.signing.pdf.PdfVerdict;

/** Judges the signatures in the PDF files of a packet. */
@Component
class JudgeFiles {

    private final PdfSignatures signatures;
    private final PacketReader reader = new PacketReader(PacketLimits.STANDARD);

    JudgeFiles(PdfSignatures signatures) {
        this.signatures = signatures;
    }

    List<FileVerdict> judge(PacketSource packet) throws IOException {
        try (PdfFiles files = new PdfFiles()) {
            Optional<DocumentPacket> document = read(packet, files);
            List<FileVerdict> verdicts = new ArrayList<>();
            for (PdfFiles.Taken one : files.taken()) judge(one, document, verdicts);
            return verdicts;
        }
    }

    private Optional<DocumentPacket> read(PacketSource packet, PdfFiles files) throws IOException {
        try (InputStream in = packet.open()) {
            Reading reading = reader.read(in, files);
            return reading.packet().filter(DocumentPacket.class::isInstance).map(DocumentPacket.class::cast);
        }
    }

    private void judge(PdfFiles.Taken one, Optional<DocumentPacket> document, List<FileVerdict> verdicts)
            throws IOException {
        String name = document.map(
                        packet -> packet.attachments().get(one.attachment()).name())
                .orElse("");
        try (InputStream pdf = PdfFiles.open(one)) {
            if (pdf != null) verdicts.add(new FileVerdict(one.attachment(), name, signatures.judge(pdf)));
        } catch (ZipException e) {
            verdicts.add(
                    new FileVerdict(one.attachment(), name, new PdfVerdict.NotJudged(PdfVerdict.Reason.UNREADABLE)));
        }
    }
}
