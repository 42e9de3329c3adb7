package vn.motcua.dossier.spi;

import vn.motcua.dossier.DossierCode;

/** Implemented by modules in which part of the work of a step is done: asked before an officer ends a step by hand. */
@FunctionalInterface
public interface StepGuard {

    /**
     * Asked with the dossier held.
     *
     * @param step the id of the step
     * @throws vn.motcua.kernel.Refused if that work has to be ended first
     */
    void mayEnd(DossierCode dossier, String step);
}
