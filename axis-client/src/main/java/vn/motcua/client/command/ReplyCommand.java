package vn.motcua.client.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import vn.motcua.axis.edxml.DocumentPacket;
import vn.motcua.axis.edxml.Staff;
import vn.motcua.axis.edxml.StatusCode;
import vn.motcua.axis.edxml.reading.AttachmentSink;
import vn.motcua.client.Axis;
import vn.motcua.client.AxisRefused;
import vn.motcua.client.PacketFile;
import vn.motcua.client.Sent;
import vn.motcua.client.StatusReport;

/** Tells the sender of a packet that was fetched what became of it: 03 accepted, 04 assigned, 06 finished, 02 refused… */
final class ReplyCommand implements Command {

    @Override
    public String name() {
        return "reply";
    }

    @Override
    public List<String> options() {
        return List.of("from", "status", "reason", "staff", "department", "email", "phone");
    }

    @Override
    public Answer run(Line line, Surroundings here) throws IOException, AxisRefused {
        Path file = Path.of(line.word(0, "FILE"));
        StatusCode status = StatusCode.of(line.get("status"))
                .orElseThrow(() -> new Misuse("client.misuse.status", line.get("status")));
        if (status == StatusCode.REFUSED) line.get("reason");
        DocumentPacket document = document(file);
        Path made = Files.createTempFile("axis-", ".edxml");
        try (Axis axis = here.axis()) {
            StatusReport report = new StatusReport(
                    SendCommand.named(line.get("from"), axis),
                    status,
                    line.find("reason").orElse(""),
                    staff(line),
                    Instant.now());
            Sent sent = axis.send(report.packet(document, made), here.progress(""));
            return new Answer(sent, List.of(here.words().t("client.done.reply", status, sent.id())));
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private static DocumentPacket document(Path file) throws IOException {
        if (PacketFile.of(file).read(AttachmentSink.NONE).packet().orElse(null) instanceof DocumentPacket document)
            return document;
        throw new Misuse("client.misuse.no_document", file.toString());
    }

    private static Staff staff(Line line) {
        return new Staff(
                line.find("department").orElse(""),
                line.find("staff").orElse(""),
                line.find("email").orElse(""),
                line.find("phone").orElse(""));
    }
}
