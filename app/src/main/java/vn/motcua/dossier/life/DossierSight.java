package vn.motcua.dossier.life;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierPermission;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.TaskView;

/** Which dossiers an officer may see: of an agency whose dossiers they see, one that asked theirs, and one that waits for somebody in whose stead they act. */
@Component
public class DossierSight {

    private final Dossiers dossiers;
    private final PinnedRevisions revisions;
    private final Officers officers;
    private final Steads steads;

    DossierSight(Dossiers dossiers, PinnedRevisions revisions, Officers officers, Steads steads) {
        this.dossiers = dossiers;
        this.revisions = revisions;
        this.officers = officers;
        this.steads = steads;
    }

    /** True if whoever acts may. */
    public boolean sees(DossierView dossier) {
        if (officers.may(DossierPermission.SEE, dossier.agency())) return true;
        List<TaskView> open = dossiers.tasks(dossier.id()).stream()
                .filter(task -> task.closed() == null)
                .toList();
        return open.stream().anyMatch(task -> officers.may(DossierPermission.SEE, task.agency()))
                || standsIn(dossier, open);
    }

    /** True if whoever acts may do one of these steps in the stead of somebody. */
    public boolean standsIn(DossierView dossier, List<TaskView> open) {
        return open.stream()
                .anyMatch(task -> steads.of(task, revisions.of(dossier.revision()))
                        .filter(stead -> officers.free(task, stead))
                        .isPresent());
    }
}
