package vn.motcua.dossier.life;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.procedure.Procedures;

/** The revisions to which dossiers are pinned, the latest used kept in memory: they never change. */
@Component
public class PinnedRevisions {

    private static final int KEPT = 256;

    private final Map<Long, Pinned> kept = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Pinned> eldest) {
            return size() > KEPT;
        }
    });

    private final Procedures procedures;

    PinnedRevisions(Procedures procedures) {
        this.procedures = procedures;
    }

    /** A published revision. Refused if there is none with this key. */
    public Pinned of(long revision) {
        Pinned known = kept.get(revision);
        if (known != null) return known;
        Pinned read = procedures
                .revision(revision)
                .map(Pinned::of)
                .orElseThrow(() -> DossierRefusal.NO_SUCH_REVISION.because(revision));
        kept.put(revision, read);
        return read;
    }
}
