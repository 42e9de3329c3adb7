package vn.motcua.dossier.national;

import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.dossier.national.TakeDossiers.Call;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.database.GroupWriter;
import vn.motcua.kernel.database.GroupWriters;

/**
 * Takes over what agencies' systems tell of dossiers. Most tell of one dossier a call, many at the same time: what comes while a write is under way is written
 * together by the next, one commit for all, and each is answered after it. Calls of many dossiers are large enough by themselves.
 */
@Component
public class TellDossiers {

    private static final int FEW = 20;
    private static final int ROOM = 1_024;
    private static final int TOGETHER = 128;
    private static final int DOSSIERS_TOGETHER = 500;

    private final TakeDossiers take;
    private final GroupWriter<Call, Taken> inserts;
    private final GroupWriter<Call, Taken> updates;

    TellDossiers(TakeDossiers take, GroupWriters writers) {
        this.take = take;
        this.inserts = writer(writers, "dossier-inserts", true);
        this.updates = writer(writers, "dossier-updates", false);
    }

    private GroupWriter<Call, Taken> writer(GroupWriters writers, String name, boolean inserts) {
        return writers.open(
                name,
                ROOM,
                TOGETHER,
                DOSSIERS_TOGETHER,
                call -> call.batch().good().size(),
                KernelRefusal.UNAVAILABLE,
                calls -> take.together(calls, inserts));
    }

    /**
     * Does it.
     *
     * @param inserting true if a dossier that is there is refused; else it is updated, and one that is not there inserted
     */
    public Taken tell(Told told, Iterable<JsonNode> items, boolean inserting) {
        Call call = new Call(told, new Batch(items, inserting));
        if (call.batch().good().size() > FEW)
            return take.together(List.of(call), inserting).getFirst();
        return (inserting ? inserts : updates).write(call);
    }
}
