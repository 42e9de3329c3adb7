package vn.motcua.dossier.spi;

import java.util.Optional;
import vn.motcua.dossier.DossierView;

/** Implemented by modules in which part of the work on some dossiers is done: a link to it stands with the dossier at the desk. */
@FunctionalInterface
public interface DeskDoor {

    /** Where that is done for this dossier by whoever acts; empty if it is none of theirs. */
    Optional<Door> to(DossierView dossier);

    /**
     * A link.
     *
     * @param key the message that words it
     * @param href where it leads
     */
    record Door(String key, String href) {}
}
