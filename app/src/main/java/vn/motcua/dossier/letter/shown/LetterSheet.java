package vn.motcua.dossier.letter.shown;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.letter.LetterFacts;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Words;
import vn.motcua.procedure.flow.StepLetter;

/**
 * A letter on paper.
 *
 * @param words in which language it is printed: Vietnamese, or a translation for information
 * @param kind which form
 * @param facts what it says
 * @param qr the dossier's code as a picture
 */
public record LetterSheet(Words words, StepLetter kind, LetterFacts facts, String qr) {

    /** A sentence of the form. */
    public String t(String key, Object... args) {
        return words.t(key, args);
    }

    /** The language of the paper. */
    public String language() {
        return words.language() == Language.VI ? "vi" : "en";
    }

    /** Its title. */
    public String title() {
        return words.t(LetterTitle.of(kind));
    }

    /** In which part whoever signs for the agency signs. */
    public String signer() {
        return words.t(LetterSigner.of(kind));
    }

    /** In capitals, as headings of official papers are. */
    public String capitals(String text) {
        return text.toUpperCase(Locale.forLanguageTag("vi"));
    }

    /** Hour, minute, day, month and year in words; dots to fill in where it is not known. */
    public String moment(@Nullable Instant at) {
        if (at == null) return t("dossier.letter.unknown");
        ZonedDateTime time = at.atZone(DatabaseClock.VIETNAM);
        return t(
                "dossier.letter.moment",
                two(time.getHour()),
                two(time.getMinute()),
                two(time.getDayOfMonth()),
                two(time.getMonthValue()),
                Integer.toString(time.getYear()));
    }

    /** Day, month and year in words. */
    public String day(Instant at) {
        ZonedDateTime time = at.atZone(DatabaseClock.VIETNAM);
        return t(
                "dossier.letter.day",
                two(time.getDayOfMonth()),
                two(time.getMonthValue()),
                Integer.toString(time.getYear()));
    }

    /** Hour and day in figures, for tables. */
    public String brief(@Nullable Instant at) {
        if (at == null) return "";
        ZonedDateTime time = at.atZone(DatabaseClock.VIETNAM);
        return "%s:%s %s/%s/%d"
                .formatted(
                        two(time.getHour()),
                        two(time.getMinute()),
                        two(time.getDayOfMonth()),
                        two(time.getMonthValue()),
                        time.getYear());
    }

    /** How a step of the control slip ended. */
    public String ended(LetterFacts.SlipLine line) {
        if (line.until() == null) return t("dossier.letter.slip.open");
        if (line.due() == null) return "";
        return line.late() ? t("dossier.letter.slip.late") : t("dossier.letter.slip.in-time");
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }
}
