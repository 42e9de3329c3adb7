package vn.motcua.procedure.trial;

import java.util.List;

/**
 * A dossier of the past with what would be otherwise for it.
 *
 * @param past the dossier
 * @param changes in what; empty where it would be treated the same
 */
public record PastFate(PastCase past, List<Change> changes) {}
