package vn.motcua.client.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.motcua.client.Axis;
import vn.motcua.client.AxisRefused;
import vn.motcua.client.PacketFile;

/** Fetches the axis's receipt for a packet. */
final class ReceiptCommand implements Command {

    @Override
    public String name() {
        return "receipt";
    }

    @Override
    public List<String> options() {
        return List.of("out");
    }

    @Override
    public Answer run(Line line, Surroundings here) throws IOException, AxisRefused {
        String packet = line.word(0, "PACKET");
        Path file = Path.of(line.find("out").orElse(packet.replaceAll("[^A-Za-z0-9.-]", "_") + ".receipt.json"));
        try (Axis axis = here.axis()) {
            PacketFile got = axis.receipt(packet, file);
            return new Answer(
                    Map.of("file", got.file().toString(), "sha256", got.sha256()),
                    List.of(here.words().t("client.done.receipt", got.file().toString())));
        } catch (UnsupportedOperationException e) {
            throw new Misuse("client.misuse.key_needed");
        }
    }
}
