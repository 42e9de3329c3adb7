package vn.motcua.dossier.national;

import java.util.List;

/**
 * A dossier as somebody may see it.
 *
 * @param dossier the dossier
 * @param whole true if all of it is shown; else where it stands, and nobody's name
 * @param steps its steps, where all is shown
 * @param asked true if its agency was asked just now, and the nation was not told of it
 */
public record ShownDossier(NationalView dossier, boolean whole, List<NationalView.Step> steps, boolean asked) {

    public ShownDossier {
        steps = List.copyOf(steps);
    }
}
