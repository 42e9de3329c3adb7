package vn.motcua.dossier.national;

import java.util.List;

/**
 * A dossier as somebody may see it.
 *
 * @param dossier the dossier
 * @param whole true if all of it is shown; else where it stands, and nobody's name
 * @param steps its steps, where all is shown
 */
public record ShownDossier(NationalView dossier, boolean whole, List<NationalView.Step> steps) {

    public ShownDossier {
        steps = List.copyOf(steps);
    }
}
