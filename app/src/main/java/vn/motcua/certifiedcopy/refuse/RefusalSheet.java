package vn.motcua.certifiedcopy.refuse;

import java.time.ZonedDateTime;
import java.util.Locale;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.text.Words;

/** A letter of refusal on paper. */
public final class RefusalSheet {

    private final Words words;
    private final RefusalFacts facts;
    private final boolean sealed;

    RefusalSheet(Words words, RefusalFacts facts, boolean sealed) {
        this.words = words;
        this.facts = facts;
        this.sealed = sealed;
    }

    /** A sentence of the form. */
    public String t(String key, Object... args) {
        return words.t(key, args);
    }

    /** True for what is sealed next: what is printed alone says that it is not. */
    public boolean sealed() {
        return sealed;
    }

    /** How whoever is named at its end signs: by hand on a print, not at all where the agency seals for what they did here. */
    public String how() {
        return t(sealed ? "certifiedcopy.letter.sign.sealed" : "certifiedcopy.letter.sign");
    }

    /** The agency above, in capitals. */
    public String above() {
        return capitals(facts.above());
    }

    /** Who writes, in capitals. */
    public String agency() {
        return capitals(facts.agency());
    }

    /** Place and day. */
    public String day() {
        ZonedDateTime at = facts.at().atZone(DatabaseClock.VIETNAM);
        return t(
                "certifiedcopy.attestation.day",
                facts.place(),
                two(at.getDayOfMonth()),
                two(at.getMonthValue()),
                String.valueOf(at.getYear()));
    }

    /** To whom. */
    public String person() {
        return t("certifiedcopy.letter.to", facts.person());
    }

    /** What was asked for. */
    public String asked() {
        String paper = facts.number().isEmpty()
                ? facts.paper()
                : t("certifiedcopy.letter.numbered", facts.paper(), facts.number());
        return t(
                "certifiedcopy.letter.asked",
                facts.ended().isEmpty() ? facts.agency() : facts.ended(),
                paper,
                facts.issuer());
    }

    /** For which agency that ended the one that writes answers; empty if it took the original in itself. */
    public String ended() {
        return facts.ended().isEmpty() ? "" : t("certifiedcopy.letter.ended", facts.ended(), facts.agency());
    }

    /** The dossier, if it was asked for in one. */
    public String dossier() {
        return facts.dossier().isEmpty() ? "" : t("certifiedcopy.letter.dossier", facts.dossier());
    }

    /** On which ground. */
    public String ground() {
        return facts.ground();
    }

    /** In the officer's words; may be empty. */
    public String reason() {
        return facts.reason();
    }

    /** What to do now. */
    public String next() {
        return facts.phone().isEmpty()
                ? t("certifiedcopy.letter.next", facts.agency())
                : t("certifiedcopy.letter.next.phone", facts.agency(), facts.phone());
    }

    /** Who refused. */
    public String officer() {
        return facts.officer();
    }

    /** Its title. */
    public String title() {
        return t("certifiedcopy.letter.title");
    }

    /** In capitals, as headings of official papers are. */
    public String capitals(String text) {
        return text.toUpperCase(Locale.forLanguageTag("vi"));
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }
}
