package vn.motcua.kernel.intake;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What looking at a file gave.
 *
 * @param type what it is, by its bytes
 * @param problem what is wrong with it, if anything
 * @param detail what the problem's sentence names; a stranger's text, cleaned and cut
 * @param flags what it holds that could act by itself, or reach out
 * @param scan what is known of viruses
 * @param scanBase the state of the scanner's signatures; empty if none answered
 */
public record FileReport(
        FileType type,
        Optional<IntakeProblem> problem,
        String detail,
        Set<FileFlag> flags,
        ScanState scan,
        String scanBase) {

    private static final int LONGEST_DETAIL = 200;

    public FileReport {
        detail = detail.codePoints()
                .filter(c -> !Character.isISOControl(c)
                        && Character.getType(c) != Character.FORMAT
                        && Character.getType(c) != Character.SURROGATE)
                .limit(LONGEST_DETAIL)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        flags = flags.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(flags));
    }

    /** Of a file that nobody looked into, because others took all the time that there was. */
    public static FileReport unexamined(FileType type) {
        return bad(type, IntakeProblem.TOOK_TOO_LONG, "").scanned(ScanState.NOT_SCANNED, "");
    }

    static FileReport good(FileType type, Collection<FileFlag> flags) {
        return new FileReport(type, Optional.empty(), "", Set.copyOf(flags), ScanState.WAITING, "");
    }

    static FileReport bad(FileType type, IntakeProblem problem, Object detail) {
        return new FileReport(type, Optional.of(problem), String.valueOf(detail), Set.of(), ScanState.WAITING, "");
    }

    FileReport scanned(ScanState state, String base) {
        return new FileReport(type, problem, detail, flags, state, base);
    }

    /** True once nothing more is to be found out: neither the scanner nor the closed machine is still waited for. */
    public boolean settled() {
        return scan != ScanState.WAITING;
    }
}
