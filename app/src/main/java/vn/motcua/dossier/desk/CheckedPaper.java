package vn.motcua.dossier.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Dossiers.PaperView;

/**
 * A paper that the procedure asks for, with what was found of it.
 *
 * @param key by which it is known in this dossier
 * @param name what it is
 * @param originals how many originals of it, 0 if none or not said
 * @param copies how many copies of it, 0 if none or not said
 * @param state what was found; {@code null} as long as nobody looked
 * @param note what is wrong with it
 * @param checked when it was looked at last
 * @param who by whom
 * @param files what was handed in of it
 */
public record CheckedPaper(
        String key,
        String name,
        int originals,
        int copies,
        @Nullable PaperState state,
        String note,
        @Nullable Instant checked,
        String who,
        List<PaperView> files) {

    public CheckedPaper {
        files = List.copyOf(files);
    }

    /** True if the applicant has to bring it. */
    public boolean wanting() {
        return state != null && state.wanting();
    }

    /** What an officer who looks at it now has seen of it. */
    public String seen() {
        return SeenPapers.of(this);
    }

    CheckedPaper found(PaperState what, String remark, @Nullable Instant at, String by) {
        return new CheckedPaper(key, name, originals, copies, what, remark, at, by, files);
    }
}
