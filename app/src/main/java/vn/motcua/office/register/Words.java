package vn.motcua.office.register;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.text.Fold;

/** What is looked for, as PostgreSQL's text search takes it. */
public final class Words {

    /** The longest text that is looked for. */
    public static final int LONGEST = 200;

    private static final int MOST = 12;

    private Words() {}

    /** Each word may go on; {@code null} if nothing is looked for, empty if nothing that could be found. Too long a text is refused. */
    public static @Nullable String of(String typed) {
        String text = typed.strip();
        if (text.length() > LONGEST) throw Refused.at("q", KernelRefusal.TEXT_TOO_LONG, LONGEST);
        String folded = Fold.fold(text);
        if (folded.isEmpty()) return text.isEmpty() ? null : "";
        return Arrays.stream(folded.split(" "))
                .limit(MOST)
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
    }
}
