package vn.motcua.directory.authority.web;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.Validity;
import vn.motcua.directory.authority.Act;
import vn.motcua.directory.authority.Matter;
import vn.motcua.directory.people.Paper;
import vn.motcua.directory.people.PeopleRefusal;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.Refused;
import vn.motcua.portal.form.Form;

/** Reads from a form what several forms ask for; notes everything that is wrong before it refuses. */
final class Reads {

    private static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_REASON = 500;
    private static final int MOST_LINES = 50;

    private Reads() {}

    /** The days from {@code from} to {@code last}, which may be left out. */
    static Validity term(Form form) {
        LocalDate from = form.date("from", "directory.field.from");
        LocalDate last = form.dateIfAny("last", "directory.field.last");
        if (last != null && last.isBefore(from)) {
            if (form.error("from") == null) form.wrong("last", PeopleRefusal.ENDS_BEFORE_IT_BEGINS);
            return Validity.since(from);
        }
        return new Validity(from, last == null ? null : last.plusDays(1));
    }

    /** Number and day of a document. */
    static Paper paper(Form form) {
        String number = number(form);
        LocalDate signed = form.date("signed", "directory.field.signed");
        return new Paper(number, signed);
    }

    /** The number of a document. */
    static String number(Form form) {
        String number = form.text("paper", "directory.field.paper", Paper.LONGEST);
        return number.isEmpty() || number.length() > Paper.LONGEST ? "?" : number;
    }

    /** Document, clause and how sure we are. */
    static LegalSource source(Form form) {
        String document = form.text("document", "directory.field.document", LONGEST_SOURCE);
        String clause = form.optional("clause", LONGEST_SOURCE);
        return new LegalSource(
                document, clause, form.choice("grade", "directory.field.grade", LegalSource.Grade.class), null);
    }

    /** Why a correction is made. */
    static String reason(Form form) {
        return form.text("reason", "directory.field.reason", LONGEST_REASON);
    }

    /** The true days of what is corrected; {@code null} if it never was. */
    static @Nullable Validity corrected(Form form) {
        return form.ticked("never") ? null : term(form);
    }

    /** What was ticked, and the fields and procedures that were written line by line. */
    static Set<Matter> matters(Form form) {
        Set<Matter> matters = new LinkedHashSet<>();
        form.all("matter").forEach(text -> add(form, "matter", text, matters));
        List<String> lines = form.value("fields")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        lines.stream().limit(MOST_LINES).forEach(line -> add(form, "fields", Act.DECIDE.name() + ":" + line, matters));
        return matters;
    }

    private static void add(Form form, String field, String text, Set<Matter> matters) {
        try {
            matters.add(Matter.parse(text));
        } catch (Refused refused) {
            form.wrong(field, refused.refusal(), refused.args().toArray());
        }
    }

    /** A key that was chosen from a list. */
    static long key(Form form, String field, String labelKey) {
        return form.number(field, labelKey, 1, Long.MAX_VALUE / 10);
    }
}
