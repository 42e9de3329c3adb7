package vn.motcua.kernel.intake.structure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.motcua.kernel.intake.FileFlag;
import vn.motcua.kernel.intake.IntakeLimits;
import vn.motcua.kernel.intake.IntakeProblem;
import vn.motcua.kernel.xml.Xml;
import vn.motcua.kernel.xml.XmlLimits;

/** Looks through office files that are ZIPs (OOXML, ODF): as archives first, then at the parts that act or reach out. */
final class OfficeCheck {

    private static final int DEEPEST = 200; // tables in tables in drawings go deeper than papers of ours

    private final IntakeLimits limits;
    private final Set<FileFlag> flags = EnumSet.noneOf(FileFlag.class);

    OfficeCheck(IntakeLimits limits) {
        this.limits = limits;
    }

    Set<FileFlag> check(Path file) throws IOException {
        flags.addAll(new ArchiveCheck(limits).check(file));
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            for (ZipEntry entry : Collections.list(zip.entries())) part(zip, entry);
        }
        return flags;
    }

    private void part(ZipFile zip, ZipEntry entry) throws IOException {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (name.endsWith("vbaproject.bin") || name.startsWith("basic/") || name.startsWith("scripts/"))
            flags.add(FileFlag.MACRO);
        if (name.contains("/embeddings/")
                || name.contains("/activex/")
                || name.contains("oleobject")
                || name.startsWith("object ")) flags.add(FileFlag.EMBEDDED_FILE);
        if (name.contains("/externallinks/")) flags.add(FileFlag.DATA_LINK);
        if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".rdf")) xml(zip, entry);
    }

    private void xml(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            OfficeXml part = new OfficeXml(flags);
            XMLStreamReader reader = Xml.reader(in, new XmlLimits(limits.unpackedBytes(), DEEPEST));
            while (reader.hasNext()) part.event(reader.next(), reader);
        } catch (XMLStreamException e) {
            throw new Unfit(IntakeProblem.DAMAGED, entry.getName());
        }
    }
}
