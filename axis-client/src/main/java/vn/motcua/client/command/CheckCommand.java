package vn.motcua.client.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.axis.edxml.reading.AttachmentSink;
import vn.motcua.axis.edxml.reading.Finding;
import vn.motcua.axis.edxml.reading.Report;
import vn.motcua.client.AxisRefused;
import vn.motcua.client.PacketFile;
import vn.motcua.kernel.text.Words;

/** Judges a packet as the axis would, on this machine alone. */
final class CheckCommand implements Command {

    @Override
    public String name() {
        return "check";
    }

    @Override
    public List<String> options() {
        return List.of();
    }

    @Override
    public Answer run(Line line, Surroundings here) throws IOException, AxisRefused {
        PacketFile packet = PacketFile.of(Path.of(line.word(0, "FILE")));
        Report report = packet.read(AttachmentSink.NONE).report();
        List<String> lines = new ArrayList<>(
                report.findings().stream().map(one -> line(one, here.words())).toList());
        lines.add(here.words().t(report.refuses() ? "client.check.refused" : "client.check.fine"));
        if (report.refuses()) throw new AxisRefused("22", String.join("\n", lines), "");
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("sha256", packet.sha256());
        value.put(
                "findings",
                report.findings().stream().map(one -> line(one, here.words())).toList());
        return new Answer(value, lines);
    }

    private static String line(Finding finding, Words words) {
        return finding.code() + "  " + words.t(finding.severity()) + "  "
                + finding.sentence(words.messages(), words.language());
    }
}
