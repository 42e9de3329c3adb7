package vn.motcua.dossier.register.shown;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.dossier.register.RegisterEntry;
import vn.motcua.dossier.register.RegisterQuery;
import vn.motcua.kernel.text.Words;
import vn.motcua.portal.print.OfficialSheet;

/**
 * A register on paper, or a part of it.
 *
 * @param words Vietnamese
 * @param above the agency above the one whose register it is; may be empty
 * @param agency whose register
 * @param query which period, and what it is narrowed to
 * @param lines the lines of this part
 * @param first the number of the first of them
 * @param total how many the whole register has
 */
public record RegisterSheet(
        Words words, String above, String agency, RegisterQuery query, List<RegisterEntry> lines, int first, long total)
        implements OfficialSheet {

    public RegisterSheet {
        lines = List.copyOf(lines);
    }

    /** Where the applicant lives and is called. */
    public String reached(RegisterEntry line) {
        return Stream.of(line.address(), line.phone())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** When it was handed over; what ended without a result says so in the note. */
    public String note(RegisterEntry line) {
        return switch (line.status()) {
            case RETURNED -> "";
            default -> t(line.status());
        };
    }
}
