package vn.motcua.signing.seal;

import java.time.Instant;
import java.util.List;

/**
 * Papers that somebody has for a while.
 *
 * @param papers what is to be sealed, all of one agency
 * @param until until when; nobody else has the same moment for one of them
 */
public record SealTaken<P>(List<P> papers, Instant until) {

    public SealTaken {
        papers = List.copyOf(papers);
    }
}
