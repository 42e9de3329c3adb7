package vn.motcua.kernel.intake.structure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import vn.motcua.kernel.intake.FileFlag;

/** Looks for the words of rich text under which other files and outside templates hide; nothing is interpreted. */
final class RtfCheck {

    private RtfCheck() {}

    static Set<FileFlag> check(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        Set<FileFlag> flags = EnumSet.noneOf(FileFlag.class);
        if (text.contains("\\obj")) flags.add(FileFlag.EMBEDDED_FILE);
        if (text.contains("\\*\\template")) flags.add(FileFlag.REMOTE_PART);
        if (text.contains("DDE")) flags.add(FileFlag.DATA_LINK);
        return flags;
    }
}
