package vn.motcua.kernel.intake;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.closed.ClosedFault;
import vn.motcua.kernel.closed.ClosedFolder;
import vn.motcua.kernel.closed.ClosedMachines;
import vn.motcua.kernel.closed.ClosedOutcome;
import vn.motcua.kernel.intake.scan.VirusScanner;
import vn.motcua.kernel.intake.structure.StructureCheck;

/**
 * Looks at one file of a stranger: what it is by its bytes, what the scanner says, and what its structure holds, the last in a closed machine.
 * Takes to some ten seconds, so never on a path where somebody waits for an answer. It keeps nothing and decides nothing.
 */
@Component
public class FileExaminer {

    private final VirusScanner scanner;
    private final ClosedMachines machines;

    public FileExaminer(VirusScanner scanner, ClosedMachines machines) {
        this.scanner = scanner;
        this.machines = machines;
    }

    /** True if a file that comes now would have to wait for the scanner. Asks it, with nothing to scan. */
    public boolean scannerAway() throws IOException {
        try (InputStream nothing = InputStream.nullInputStream()) {
            return scanner.scan(nothing) instanceof VirusScanner.Away;
        }
    }

    /** The report; {@link FileReport#settled} is false while the scanner does not answer: ask again later then. */
    public FileReport examine(Content content) throws IOException {
        return examine(content, type -> true, (report, cleaned) -> report);
    }

    /**
     * The same for who takes only some types and wants the cleaned copy.
     *
     * @param wanted of which types a file may be; others are reported as {@link IntakeProblem#TYPE_NOT_ACCEPTED}, unscanned
     * @param taking gets the report and, where something had to be taken out of it, the copy to be kept instead
     */
    public <T> T examine(Content content, Predicate<FileType> wanted, Taking<T> taking) throws IOException {
        FileType type = type(content);
        if (type == FileType.EMPTY)
            return taking.take(FileReport.bad(type, IntakeProblem.EMPTY, "").scanned(ScanState.NOT_SCANNED, ""), null);
        if (Arrays.stream(FileType.values()).noneMatch(each -> wanted.test(each) && type.mayBe(each)))
            return taking.take(
                    FileReport.bad(type, IntakeProblem.TYPE_NOT_ACCEPTED, type.name())
                            .scanned(ScanState.NOT_SCANNED, ""),
                    null);
        VirusScanner.Scan scan;
        try (InputStream in = content.open()) {
            scan = scanner.scan(in);
        }
        return switch (scan) {
            case VirusScanner.Infected(String virus, String base) ->
                taking.take(
                        FileReport.bad(type, IntakeProblem.INFECTED, virus).scanned(ScanState.INFECTED, base), null);
            case VirusScanner.Away away -> taking.take(FileReport.bad(type, IntakeProblem.SCANNER_AWAY, ""), null);
            case VirusScanner.Clean(String base) ->
                structure(content, type, wanted, scanned(ScanState.CLEAN, base, taking));
            case VirusScanner.None none -> structure(content, type, wanted, scanned(ScanState.NOT_SCANNED, "", taking));
        };
    }

    private <T> T structure(Content content, FileType type, Predicate<FileType> wanted, Taking<T> taking)
            throws IOException {
        if (!type.structured()) return taking.take(FileReport.good(type, List.of()), null);
        ClosedOutcome<T> outcome;
        try (InputStream in = content.open()) {
            outcome = machines.work(StructureCheck.class, in, out -> out.writeUTF(type.name()), (answer, folder) -> {
                FileReport report = StructureCheck.read(answer);
                if (!type.mayBe(report.type()))
                    throw new IllegalArgumentException(type + " cannot be " + report.type());
                return wanted.test(report.type())
                        ? taken(report, answer, folder, taking)
                        : taking.take(
                                FileReport.bad(
                                        report.type(),
                                        IntakeProblem.TYPE_NOT_ACCEPTED,
                                        report.type().name()),
                                null);
            });
        }
        return switch (outcome) {
            case ClosedOutcome.Answered<T>(T given) -> given;
            case ClosedOutcome.Failed<T>(ClosedFault fault) -> taking.take(failed(type, fault), null);
        };
    }

    private static <T> T taken(FileReport report, DataInputStream answer, ClosedFolder folder, Taking<T> taking)
            throws IOException {
        if (!answer.readBoolean()) return taking.take(report, null);
        try (InputStream cleaned = folder.take(StructureCheck.CLEANED)) {
            return taking.take(report, cleaned);
        }
    }

    private static FileReport failed(FileType type, ClosedFault fault) {
        return switch (fault) {
            case TOOK_TOO_LONG -> FileReport.bad(type, IntakeProblem.TOOK_TOO_LONG, "");
            case MEMORY -> FileReport.bad(type, IntakeProblem.BOMB, "");
            case NESTING -> FileReport.bad(type, IntakeProblem.TOO_DEEP, "");
            case BROKE -> FileReport.bad(type, IntakeProblem.DAMAGED, type.name());
            case DIED -> FileReport.bad(type, IntakeProblem.NOT_EXAMINABLE, "");
        };
    }

    private static <T> Taking<T> scanned(ScanState state, String base, Taking<T> taking) {
        return (report, cleaned) -> taking.take(report.scanned(state, base), cleaned);
    }

    private static FileType type(Content content) throws IOException {
        try (InputStream in = content.open()) {
            return TypeByContent.of(in.readNBytes(TypeByContent.LOOKED_AT));
        }
    }

    /** A content that can be read more than once. */
    @FunctionalInterface
    public interface Content {

        /** The bytes, from begin to end. */
        InputStream open() throws IOException;
    }

    /** What is done with a report. */
    @FunctionalInterface
    public interface Taking<T> {

        /** Takes the report, and the cleaned copy if there is one; the copy is gone afterwards. */
        T take(FileReport report, @Nullable InputStream cleaned) throws IOException;
    }
}
