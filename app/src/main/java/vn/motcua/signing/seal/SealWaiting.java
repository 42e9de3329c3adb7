package vn.motcua.signing.seal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.motcua.kernel.AgencyId;

/**
 * Papers that wait for their agencies' seals, wherever they are kept. Several nodes take at once, none the same.
 *
 * @param <P> a paper
 */
public interface SealWaiting<P> {

    /** Agencies for whose seal something waits, without these. */
    List<AgencyId> agencies(Set<AgencyId> without, int most);

    /** Takes some of an agency's until then, those first that waited longest. */
    SealTaken<P> take(AgencyId agency, int most, Instant until);

    /** What was taken waits on, until then. */
    void later(SealTaken<P> taken, Collection<P> papers, Instant at);

    /**
     * One failed: it is tried again then; if that was its last try it is set aside, with the reason, until somebody wants it tried again ({@link vn.motcua.signing.spi.SetAsideSeals}).
     *
     * @param why the key of the sentence that says why
     * @param tries after how many it is set aside
     */
    void failed(SealTaken<P> taken, P paper, String why, int tries, Instant again);

    /** What these agencies issued stays printed: they can put no seal here. */
    void forget(Collection<AgencyId> agencies);
}
