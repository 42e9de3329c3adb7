package vn.motcua.signing.seal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.portal.Page;

/**
 * How it stands with the seal on a paper.
 *
 * @param state whether it is there
 * @param sealed since when; {@code null} while it is not
 */
public record SealedPaper(PaperSeal state, @Nullable Instant sealed) {

    static final SealedPaper PRINTED = new SealedPaper(PaperSeal.PRINTED, null);

    /** That, for whoever reads the page. */
    public String words(Page page) {
        return sealed == null ? page.t(state) : page.t("signing.sealed.at", page.time(sealed));
    }
}
