package vn.motcua.dossier.spi;

import java.util.Optional;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.ResultView;

/** Implemented by modules that issue results of dossiers ({@link vn.motcua.dossier.AttachIssued}): where such a result is taken back. */
@FunctionalInterface
public interface IssuedDoor {

    /** The link to it for whoever acts; empty if it is none of theirs, or another module's. */
    Optional<DeskDoor.Door> to(DossierView dossier, ResultView result);
}
