package vn.motcua.directory.search;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyState;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.text.Fold;

/**
 * What is looked for.
 *
 * @param text words, initials or a code, as typed; empty: everything
 * @param asOf for which day, by what knowledge; the text is compared with all that is known now, old names too
 * @param kinds only of these kinds; empty: all
 * @param under only this agency and what stands below it on that day, or {@code null}
 * @param states how they stand on that day; empty: all
 */
public record AgencyQuery(
        String text,
        AsOf asOf,
        Set<AgencyKind> kinds,
        @Nullable AgencyId under,
        Set<AgencyState> states) {

    /** The longest text that is looked for. */
    public static final int LONGEST = 200;

    private static final int MOST_WORDS = 12;

    public AgencyQuery {
        text = text.strip();
        if (text.length() > LONGEST) throw Refused.at("q", KernelRefusal.TEXT_TOO_LONG, LONGEST);
        kinds = Set.copyOf(kinds);
        states = Set.copyOf(states);
    }

    /** Open agencies of whichever kind that match the text on a day. */
    public static AgencyQuery open(String text, AsOf asOf) {
        return new AgencyQuery(text, asOf, Set.of(), null, Set.of(AgencyState.OPEN));
    }

    /** The text without diacritics. */
    String folded() {
        return Fold.fold(text);
    }

    /** The text as PostgreSQL's text search takes it: each word may go on. */
    String words() {
        List<String> words = List.of(folded().split(" "));
        return String.join(
                " & ", words.stream().limit(MOST_WORDS).map(word -> word + ":*").toList());
    }

    /** The text as the beginning of a code; a text that can be none gives one that no code begins with. */
    String code() {
        String code = text.toUpperCase(java.util.Locale.ROOT);
        return code.matches("[0-9A-Z.]*[0-9][0-9A-Z.]*") ? code : " ";
    }
}
