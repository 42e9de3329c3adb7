package vn.motcua.procedure.trial;

import java.util.List;

/**
 * What would be otherwise for a dossier.
 *
 * @param what in what
 * @param gone what there was and would not be
 * @param come what there was not and would be
 */
public record Change(TrialChange what, List<String> gone, List<String> come) {}
