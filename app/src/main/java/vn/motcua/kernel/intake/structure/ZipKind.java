package vn.motcua.kernel.intake.structure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.kernel.intake.IntakeLimits;

/** Which kind of office file a ZIP is, by the names in its directory. */
final class ZipKind {

    private ZipKind() {}

    static FileType of(Path file, IntakeLimits limits) throws IOException {
        Set<String> names = ZipDirectory.of(file, limits).stream()
                .map(ZipDirectory.Entry::name)
                .collect(Collectors.toSet());
        if (names.contains("mimetype") && names.contains("content.xml")) return FileType.ODF;
        if (!names.contains("[Content_Types].xml")) return FileType.ZIP;
        if (any(names, "word/")) return FileType.DOCX;
        if (any(names, "xl/")) return FileType.XLSX;
        return any(names, "ppt/") ? FileType.PPTX : FileType.ZIP;
    }

    private static boolean any(Set<String> names, String start) {
        return names.stream().anyMatch(name -> name.startsWith(start));
    }
}
