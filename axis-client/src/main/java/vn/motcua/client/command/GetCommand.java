package vn.motcua.client.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.axis.edxml.DocumentPacket;
import vn.motcua.axis.edxml.reading.Reading;
import vn.motcua.client.Axis;
import vn.motcua.client.AxisRefused;
import vn.motcua.client.PacketFile;
import vn.motcua.client.seal.Opening;

/** Fetches a packet into a file, and with {@code --extract} the files in it beside it. */
final class GetCommand implements Command {

    @Override
    public String name() {
        return "get";
    }

    @Override
    public List<String> options() {
        return List.of("out", "extract");
    }

    @Override
    public Answer run(Line line, Surroundings here) throws IOException, AxisRefused {
        String delivery = line.word(0, "DELIVERY");
        Path file = Path.of(line.find("out").orElse(delivery.replaceAll("[^A-Za-z0-9.-]", "_") + ".edxml"));
        PacketFile got;
        try (Axis axis = here.axis()) {
            got = axis.fetch(delivery, file, here.progress(here.words().t("client.progress.get")));
        }
        boolean sealed = Opening.sealed(got);
        PacketFile whole =
                sealed && line.has("extract") ? OpenCommand.open(got, OpenCommand.beside(got.file()), here) : got;
        List<Path> files = line.has("extract") ? extract(whole) : List.of();
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("file", got.file().toString());
        value.put("bytes", got.bytes());
        value.put("sha256", got.sha256());
        value.put("sealed", sealed);
        value.put("files", files.stream().map(Path::toString).toList());
        List<String> lines = new ArrayList<>();
        lines.add(here.words().t("client.done.get", got.file().toString(), got.bytes()));
        if (sealed) lines.add(here.words().t("client.get.sealed"));
        files.forEach(one -> lines.add("  " + one));
        return new Answer(value, lines);
    }

    /** Files keep the names that the packet gives them, which are data: each gets a number before it, and nothing is overwritten. */
    private static List<Path> extract(PacketFile packet) throws IOException {
        Path folder = packet.file().resolveSibling(packet.file().getFileName() + ".files");
        Files.createDirectory(folder);
        List<Path> parts = new ArrayList<>();
        Reading reading = packet.read(index -> {
            Path part = folder.resolve(index + ".part");
            parts.add(part);
            return stream(part);
        });
        List<Path> files = new ArrayList<>();
        if (reading.packet().orElse(null) instanceof DocumentPacket document) {
            for (int i = 0; i < document.attachments().size(); i++)
                files.add(PlainFile.take(
                        parts.get(i), folder, i + 1, document.attachments().get(i)));
        }
        for (Path part : parts) Files.deleteIfExists(part);
        return files;
    }

    private static OutputStream stream(Path part) throws IOException {
        return Files.newOutputStream(part);
    }
}
