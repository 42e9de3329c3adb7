package vn.motcua.directory.change;

import java.time.LocalDate;
import vn.motcua.directory.DirectoryRefusal;
import vn.motcua.kernel.LegalSource;

/**
 * From when on, by what right and why something changes.
 *
 * @param effective the first day of the new state: past, today or to come
 * @param source the document that orders it
 * @param reason why it is entered, in the editor's words
 */
public record Ground(LocalDate effective, LegalSource source, String reason) {

    /** The first day on which this state had agencies. */
    static final LocalDate EARLIEST = LocalDate.of(1945, 9, 2);

    /** How far ahead a change may be entered, in years. */
    static final int YEARS_AHEAD = 10;

    private static final int LONGEST_SOURCE = 300;
    private static final int LONGEST_REASON = 1_000;

    /** The same with tidy texts; refused if the day is absurdly far away, or source or reason are missing. */
    public Ground checked(LocalDate today) {
        if (effective.isBefore(EARLIEST) || effective.isAfter(today.plusYears(YEARS_AHEAD)))
            throw DirectoryRefusal.EFFECTIVE_TOO_FAR.at("effective", EARLIEST, today.plusYears(YEARS_AHEAD));
        LegalSource tidy = new LegalSource(
                Entered.required("document", source.document(), LONGEST_SOURCE),
                Entered.text("clause", source.clause(), LONGEST_SOURCE),
                source.grade(),
                Entered.optional("note", source.note(), LONGEST_REASON));
        return new Ground(effective, tidy, Entered.required("reason", reason, LONGEST_REASON));
    }
}
