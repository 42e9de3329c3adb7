package vn.motcua.dossier.national;

import java.util.Map;
import java.util.Set;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import vn.motcua.audit.AuditLog;
import vn.motcua.dossier.national.Taken.Outcome;
import vn.motcua.kernel.Operation;

/**
 * Takes over dossiers as an agency's system tells them (DongBoHoSoMC): the good ones of a call stand, the bad ones are named. One statement writes
 * them all, in the order of their codes, so that calls which meet never wait for each other in a circle.
 */
@Operation(records = NationalAudit.DossiersTaken.class)
public class TakeDossiers {

    private final NationalRows rows;
    private final DayTally tally;
    private final AuditLog audit;

    TakeDossiers(NationalRows rows, DayTally tally, AuditLog audit) {
        this.rows = rows;
        this.tally = tally;
        this.audit = audit;
    }

    /**
     * Does it.
     *
     * @param inserts true if a dossier that is there is refused; else it is updated, and one that is not there inserted
     */
    @Transactional
    public Taken take(Told told, Iterable<JsonNode> items, boolean inserts) {
        Batch batch = new Batch(items, inserts);
        Map<String, Outcome> written = rows.put(told, batch.good().values(), inserts);
        Set<String> untouched = batch.untouched(written);
        Taken taken = batch.taken(written, untouched.isEmpty() ? Set.of() : rows.kept(told, untouched));
        record(told, batch, taken);
        tally.count(told.holder(), taken);
        return taken;
    }

    private void record(Told told, Batch batch, Taken taken) {
        int fresh = taken.count(Outcome.FRESH);
        int changed = taken.count(Outcome.CHANGED);
        if (fresh + changed > 0)
            audit.record(new NationalAudit.DossiersTaken(
                    told.teller(), told.holder(), fresh, changed, taken.count(Outcome.REFUSED), batch.hash()));
    }
}
