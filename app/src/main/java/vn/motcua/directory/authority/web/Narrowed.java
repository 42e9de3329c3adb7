package vn.motcua.directory.authority.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.authority.Act;
import vn.motcua.directory.authority.Chain;
import vn.motcua.directory.authority.DocumentKind;
import vn.motcua.directory.authority.Matter;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.text.Fold;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Choice;
import vn.motcua.portal.form.Form;

/**
 * To what a list of powers is narrowed: those that cover a matter, and people whose names hold some words.
 *
 * @param matter what they must cover, or {@code null}
 * @param act an act of whatever narrowing, or {@code null}
 * @param words folded words of a name or post; empty for all
 */
record Narrowed(@Nullable Matter matter, @Nullable Act act, String words) {

    private static final int LONGEST = 100;

    /** Reads {@code about} (an act, or an act with a kind of document), {@code matter} (a field or procedure) and {@code q}. */
    static Narrowed of(Form form) {
        String words = Fold.fold(form.optional("q", LONGEST));
        String about = form.value("about");
        String field = form.optional("field", LONGEST);
        if (about.isEmpty()) return new Narrowed(null, null, words);
        try {
            Matter matter = Matter.parse(about);
            if (matter.act() == Act.DECIDE && !field.isEmpty()) matter = new Matter(Act.DECIDE, field);
            return matter.detail().isEmpty()
                    ? new Narrowed(null, matter.act(), words)
                    : new Narrowed(matter, null, words);
        } catch (Refused refused) {
            form.wrong(
                    about.startsWith("DECIDE") ? "field" : "about",
                    refused.refusal(),
                    refused.args().toArray());
            return new Narrowed(null, null, words);
        }
    }

    List<Chain> of(List<Chain> chains) {
        return chains.stream().filter(this::fits).toList();
    }

    private boolean fits(Chain chain) {
        boolean about = matter != null
                ? chain.matter().covers(matter)
                : act == null || chain.matter().act() == act;
        String who = Fold.fold(chain.holder().name() + " " + chain.position().title());
        return about && Arrays.stream(words.split(" ")).allMatch(who::contains);
    }

    /** What can be chosen: everything, each act, each kind of document. */
    List<Choice> choices(Page page) {
        Words worded = new Words(page);
        return Stream.of(
                        Stream.of(Choice.of("", page.t("directory.authority.about.all"))),
                        Stream.of(Act.values()).map(one -> Choice.of(one.name(), page.t(one))),
                        Stream.of(DocumentKind.values())
                                .map(Matter::sign)
                                .map(one -> Choice.of(one.text(), worded.matter(one))))
                .flatMap(one -> one)
                .toList();
    }

    /** The part of an address that narrows the same way. */
    String query() {
        StringBuilder query = new StringBuilder();
        if (act != null) query.append("&about=").append(act.name());
        if (matter != null && matter.act() == Act.DECIDE)
            query.append("&about=DECIDE&field=").append(Lists.encoded(matter.detail()));
        else if (matter != null) query.append("&about=").append(Lists.encoded(matter.text()));
        if (!words.isEmpty()) query.append("&q=").append(Lists.encoded(words));
        return query.toString();
    }
}
