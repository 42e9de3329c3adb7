package vn.motcua.signing.seal;

import java.io.IOException;
import java.util.List;
import vn.motcua.signing.pades.SignedPdf;

/**
 * How papers get their seals, and are kept with them.
 *
 * @param <P> a paper
 */
public interface SealWork<P> {

    /** Prints a paper and has its agency seal it. Nothing is kept. */
    SignedPdf seal(P paper) throws IOException;

    /** Keeps those that nobody else took meanwhile, all in one transaction; how many. */
    int keep(SealTaken<P> taken, List<SealMade<P>> made);

    /** What it is, for the logs, such as {@code dossier.letter 12}; names no person. */
    String called(P paper);
}
