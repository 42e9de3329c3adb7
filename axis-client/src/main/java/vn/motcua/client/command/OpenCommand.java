package vn.motcua.client.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.motcua.client.AxisRefused;
import vn.motcua.client.PacketFile;
import vn.motcua.client.Settings;
import vn.motcua.client.seal.Opening;

/** Opens a sealed packet with this agency's keys, on this machine alone. */
final class OpenCommand implements Command {

    @Override
    public String name() {
        return "open";
    }

    @Override
    public List<String> options() {
        return List.of("out");
    }

    @Override
    public Answer run(Line line, Surroundings here) throws IOException, AxisRefused {
        Path sealed = Path.of(line.word(0, "FILE"));
        Path file = line.find("out").map(Path::of).orElseGet(() -> beside(sealed));
        PacketFile opened = open(PacketFile.of(sealed), file, here);
        return new Answer(
                Map.of("file", opened.file().toString(), "sha256", opened.sha256()),
                List.of(here.words().t("client.done.open", opened.file().toString())));
    }

    static PacketFile open(PacketFile sealed, Path file, Surroundings here) throws IOException, AxisRefused {
        Settings settings = here.settings();
        if (settings.encryption().isEmpty()) throw new Misuse("client.misuse.setting", "encryption");
        return new Opening(settings.encryption(), here.words()).open(sealed, file);
    }

    static Path beside(Path sealed) {
        return sealed.resolveSibling(
                sealed.getFileName().toString().replaceFirst("(?i)[.]edxml$", "") + ".opened.edxml");
    }
}
