package vn.motcua.kernel.intake.structure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import vn.motcua.kernel.intake.FileFlag;
import vn.motcua.kernel.intake.IntakeProblem;

/** Looks at the frame of an office file of before 2007 (a compound file), and for the names under which macros and other files lie in it. */
final class OldOfficeCheck {

    private static final int HEADER = 512;

    private OldOfficeCheck() {}

    static Set<FileFlag> check(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int sector = bytes.length < HEADER ? 0 : (bytes[30] & 0xFF) | (bytes[31] & 0xFF) << 8;
        if (bytes.length < 3 * HEADER || (sector != 9 && sector != 12)) throw new Unfit(IntakeProblem.DAMAGED, "OLE");
        Set<FileFlag> flags = EnumSet.noneOf(FileFlag.class);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.contains(name("_VBA_PROJECT")) || text.contains(name("Macros"))) flags.add(FileFlag.MACRO);
        if (text.contains(name("ObjectPool")) || text.contains(name("Ole10Native"))) flags.add(FileFlag.EMBEDDED_FILE);
        if (text.contains(name("EncryptedPackage"))) throw new Unfit(IntakeProblem.LOCKED, "");
        return flags;
    }

    /** As names stand in the directory of such a file. */
    private static String name(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }
}
