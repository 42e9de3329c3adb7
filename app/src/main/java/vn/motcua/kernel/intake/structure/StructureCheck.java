package vn.motcua.kernel.intake.structure;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.motcua.kernel.closed.ClosedWork;
import vn.motcua.kernel.intake.FileFlag;
import vn.motcua.kernel.intake.FileReport;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.kernel.intake.IntakeLimits;
import vn.motcua.kernel.intake.IntakeProblem;
import vn.motcua.kernel.intake.ScanState;
import vn.motcua.kernel.xml.Xml;
import vn.motcua.kernel.xml.XmlLimits;

/**
 * Looks through one file in a closed machine. Asked: its type by its first bytes. Answered: the type in full, the problem, its detail, the flags,
 * and whether a cleaned copy lies beside it.
 */
public final class StructureCheck implements ClosedWork {

    /** The name of the cleaned copy. */
    public static final String CLEANED = "cleaned";

    private static final int DEEPEST_XML = 100;

    private final IntakeLimits limits = IntakeLimits.STANDARD;

    @Override
    public void work(Path file, DataInput asked, DataOutput answer) throws IOException {
        FileType guessed = FileType.valueOf(asked.readUTF());
        FileType type = guessed;
        try {
            if (guessed == FileType.ZIP) type = ZipKind.of(file, limits);
            Set<FileFlag> flags = flags(file, type);
            boolean cleaned = cleaned(file, type);
            answer(type, "", "", flags, answer);
            answer.writeBoolean(cleaned);
        } catch (Unfit unfit) {
            answer(type, unfit.problem().name(), unfit.detail(), Set.of(), answer);
            answer.writeBoolean(false);
        }
    }

    /** Reads an answer, up to the word on the cleaned copy. What is not of our words is an {@link IllegalArgumentException}. */
    public static FileReport read(DataInput answer) throws IOException {
        FileType type = FileType.valueOf(answer.readUTF());
        String problem = answer.readUTF();
        String detail = answer.readUTF();
        Set<FileFlag> flags = EnumSet.noneOf(FileFlag.class);
        for (int left = answer.readUnsignedByte(); left > 0; left--) flags.add(FileFlag.valueOf(answer.readUTF()));
        Optional<IntakeProblem> found =
                problem.isEmpty() ? Optional.empty() : Optional.of(IntakeProblem.valueOf(problem));
        return new FileReport(type, found, detail, flags, ScanState.WAITING, "");
    }

    private static void answer(FileType type, String problem, String detail, Set<FileFlag> flags, DataOutput answer)
            throws IOException {
        answer.writeUTF(type.name());
        answer.writeUTF(problem);
        answer.writeUTF(detail.length() > 1_000 ? detail.substring(0, 1_000) : detail);
        answer.writeByte(flags.size());
        for (FileFlag flag : flags) answer.writeUTF(flag.name());
    }

    private Set<FileFlag> flags(Path file, FileType type) throws IOException {
        return switch (type) {
            case PDF -> new PdfCheck(limits).check(file);
            case JPEG, PNG, GIF, TIFF -> new PictureCheck(limits).check(file, type);
            case DOCX, XLSX, PPTX, ODF -> new OfficeCheck(limits).check(file);
            case ZIP -> new ArchiveCheck(limits).check(file);
            case OLD_OFFICE -> OldOfficeCheck.check(file);
            case RTF -> RtfCheck.check(file);
            case XML -> xml(file);
            case SVG -> Set.of(FileFlag.SCRIPT);
            case TEXT, OTHER_ARCHIVE, PROGRAM, UNKNOWN, EMPTY -> Set.of();
        };
    }

    private static Set<FileFlag> xml(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader reader = Xml.reader(in, new XmlLimits(Long.MAX_VALUE, DEEPEST_XML));
            while (reader.hasNext()) reader.next();
            return Set.of();
        } catch (XMLStreamException e) {
            throw new Unfit(IntakeProblem.DAMAGED, "XML");
        }
    }

    private static boolean cleaned(Path file, FileType type) throws IOException {
        if (type != FileType.JPEG && type != FileType.PNG) return false;
        byte[] bytes = Files.readAllBytes(file);
        byte[] clean = type == FileType.JPEG ? JpegCleaner.clean(bytes) : PngCleaner.clean(bytes);
        if (clean.length == bytes.length) return false;
        Files.write(file.resolveSibling(CLEANED), clean);
        return true;
    }
}
