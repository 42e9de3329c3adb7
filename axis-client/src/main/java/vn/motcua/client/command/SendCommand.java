package vn.motcua.client.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.motcua.axis.edxml.DocumentCode;
import vn.motcua.axis.edxml.DocumentKind;
import vn.motcua.axis.edxml.DocumentPacket;
import vn.motcua.axis.edxml.Organization;
import vn.motcua.axis.edxml.Packet;
import vn.motcua.axis.edxml.Signer;
import vn.motcua.axis.edxml.WrittenDate;
import vn.motcua.axis.edxml.reading.AttachmentSink;
import vn.motcua.client.Axis;
import vn.motcua.client.AxisRefused;
import vn.motcua.client.Letter;
import vn.motcua.client.Outlook;
import vn.motcua.client.PacketFile;
import vn.motcua.client.Sent;
import vn.motcua.client.Settings;
import vn.motcua.client.key.KeyFile;
import vn.motcua.client.seal.Sealing;
import vn.motcua.client.seal.Trust;

/** Sends a document, or a packet that some software has written. */
final class SendCommand implements Command {

    @Override
    public String name() {
        return "send";
    }

    @Override
    public List<String> options() {
        return List.of(
                "from",
                "to",
                "number",
                "notation",
                "subject",
                "kind",
                "date",
                "due",
                "place",
                "signer",
                "position",
                "competence",
                "attach",
                "dry-run",
                "sealed",
                "open-subject");
    }

    @Override
    public Answer run(Line line, Surroundings here) throws IOException, AxisRefused {
        Path file = Path.of(line.word(0, "FILE"));
        boolean packet = file.toString().toLowerCase(Locale.ROOT).endsWith(".edxml");
        Path made = Files.createTempFile("axis-", ".edxml");
        try (Axis axis = here.axis()) {
            PacketFile sent = packet
                    ? PacketFile.of(file)
                    : letter(file, line, here, axis).packet(made);
            if (line.has("dry-run")) return ask(sent, line.has("sealed"), here, axis);
            return line.has("sealed") ? sealed(sent, line.has("open-subject"), here, axis) : send(sent, here, axis);
        } catch (UnsupportedOperationException e) {
            throw new Misuse("client.misuse.dry_run");
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private static Answer send(PacketFile packet, Surroundings here, Axis axis) throws IOException, AxisRefused {
        Sent sent = axis.send(packet, here.progress(here.words().t("client.progress.send")));
        return new Answer(sent, List.of(here.words().t("client.done.send", sent.id()), "SHA-256 " + sent.sha256()));
    }

    /** Sealed for its receivers, and sent then: a receiver without a key is told before anything goes. */
    private static Answer sealed(PacketFile packet, boolean openSubject, Surroundings here, Axis axis)
            throws IOException, AxisRefused {
        Settings settings = here.settings();
        Path key = settings.key().orElseThrow(() -> new Misuse("client.misuse.setting", "key"));
        Path trust = settings.trust().orElseThrow(() -> new Misuse("client.misuse.setting", "trust"));
        Path file = Files.createTempFile("axis-", ".edxml");
        try {
            Sealing sealing = new Sealing(Trust.read(trust), KeyFile.read(key), here.words());
            return send(sealing.seal(packet, axis, openSubject, file), here, axis);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** What would become of it. */
    private static Answer ask(PacketFile packet, boolean sealed, Surroundings here, Axis axis)
            throws IOException, AxisRefused {
        Packet read = packet.readable();
        if (!(read instanceof DocumentPacket document)) throw new Misuse("client.misuse.no_document", packet.file());
        boolean signed = packet.read(AttachmentSink.NONE).signature().isPresent();
        Outlook outlook = axis.outlook(
                document.from().id().text(),
                document.to().stream().map(to -> to.id().text()).toList(),
                packet.bytes(),
                signed,
                sealed);
        return new Answer(
                outlook, new OutlookLines(here.words()).of(outlook), outlook.ready() ? Main.DONE : Main.REFUSED);
    }

    private static Letter letter(Path file, Line line, Surroundings here, Axis axis) throws IOException, AxisRefused {
        List<Path> files = new ArrayList<>(List.of(file));
        line.all("attach").forEach(one -> files.add(Path.of(one)));
        line.get("to");
        List<Organization> to = new ArrayList<>();
        for (String code : line.list("to")) to.add(named(code, axis));
        return new Letter(
                named(line.get("from"), axis),
                to,
                new DocumentCode(line.get("number"), line.get("notation")),
                kind(line.find("kind").orElse(DocumentKind.OFFICIAL_LETTER.typeName())),
                line.get("subject"),
                line.find("place").orElse(""),
                line.find("date").map(text -> date("date", text)).orElseGet(here::today),
                line.find("due").map(text -> WrittenDate.of(date("due", text))).orElse(WrittenDate.NONE),
                new Signer(
                        line.find("competence").orElse(""),
                        line.find("position").orElse(""),
                        line.find("signer").orElse("")),
                files);
    }

    /** With the name that the axis knows; one that it does not know is its own to refuse. */
    static Organization named(String code, Axis axis) throws IOException, AxisRefused {
        return Organization.of(code, axis.agency(code).map(Organization::name).orElse(""));
    }

    private static DocumentKind kind(String text) {
        return DocumentKind.named(text).orElseThrow(() -> new Misuse("client.misuse.kind", text));
    }

    private static LocalDate date(String option, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Misuse("client.misuse.date", "--" + option, text);
        }
    }
}
