package vn.motcua.dossier.letter.shown;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
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
 * @param sealed true for what is sealed next: what is printed alone says that it is not
 * @param qr the dossier's code as a picture
 */
public record LetterSheet(Words words, StepLetter kind, LetterFacts facts, boolean sealed, String qr) {

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
        return words.t(LetterSigner.of(kind, sealed));
    }

    /** How whoever is named at its end signs: by hand on a print, not at all where the agency seals for what they did here. */
    public String how() {
        return t(sealed ? "dossier.letter.sign.sealed" : "dossier.letter.sign.how");
    }

    /** True if it says that it is a print without a seal. */
    public boolean print() {
        return !sealed && kind != StepLetter.CONTROL_SLIP && words.language() == Language.VI;
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

    /**
     * A line of the control slip: somebody gave the dossier to somebody.
     *
     * @param giver who gave it
     * @param receiver who got it
     * @param at when
     * @param step for which step
     * @param ended how that step ended
     */
    public record HandedOn(String giver, String receiver, Instant at, String step, String ended) {}

    /** The lines of the control slip, in order. */
    public List<HandedOn> handedOn() {
        List<HandedOn> all = new ArrayList<>();
        String giver = t("dossier.letter.slip.applicant");
        for (LetterFacts.SlipLine line : facts.slip()) {
            String receiver = line.who().isEmpty() ? t("dossier.letter.slip.nobody") : line.who();
            all.add(new HandedOn(giver, receiver, line.from(), line.step(), ended(line)));
            giver = receiver;
        }
        return all;
    }

    /** How a step ended: on an earlier day than it was due, on the day, or too late. */
    private String ended(LetterFacts.SlipLine line) {
        if (line.until() == null) return t("dossier.letter.slip.open");
        if (line.due() == null) return "";
        if (line.late()) return t("dossier.letter.slip.late");
        boolean sameDay = line.until()
                .atZone(DatabaseClock.VIETNAM)
                .toLocalDate()
                .equals(line.due().atZone(DatabaseClock.VIETNAM).toLocalDate());
        return t(sameDay ? "dossier.letter.slip.in-time" : "dossier.letter.slip.early");
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }
}
