package vn.motcua.signing.seal;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.motcua.kernel.AgencyId;
import vn.motcua.signing.pades.SignedPdf;

/**
 * Papers that wait for their agencies' seals, wherever they are kept. Several nodes take at once, none the same.
 *
 * @param <P> a paper
 */
public interface SealWork<P> {

    /** Agencies for whose seal something waits, without these. */
    List<AgencyId> agencies(Set<AgencyId> without, int most);

    /** Takes some of an agency's until then, those first that waited longest. */
    SealTaken<P> take(AgencyId agency, int most, Instant until);

    /** Prints a paper and has its agency seal it. Nothing is kept. */
    SignedPdf seal(P paper) throws IOException;

    /** Keeps those that nobody else took meanwhile, all in one transaction; how many. */
    int keep(SealTaken<P> taken, List<SealMade<P>> made);

    /** What was taken waits on, until then. */
    void later(SealTaken<P> taken, Collection<P> papers, Instant at);

    /**
     * One failed: it is tried again then; if that was its last try it is set aside, with the reason, until somebody wants it tried again ({@link vn.motcua.signing.spi.SetAsideSeals}).
     *
     * @param why the key of the sentence that says why
     * @param tries after how many it is set aside
     */
    void failed(SealTaken<P> taken, P paper, String why, int tries, Instant again);

    /** What it is, for the logs, such as {@code dossier.letter 12}; names no person. */
    String called(P paper);

    /** What these agencies issued stays printed: they can put no seal here. */
    void forget(Collection<AgencyId> agencies);
}
