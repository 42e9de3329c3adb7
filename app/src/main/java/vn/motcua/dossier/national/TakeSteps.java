package vn.motcua.dossier.national;

import java.util.List;
import java.util.Map;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyTree;
import vn.motcua.dossier.national.Taken.Outcome;
import vn.motcua.kernel.Operation;

/**
 * Takes over steps of progress (CapNhatTienDoHoSoMC). The same step again is taken for done; the order in which steps come does not matter; a
 * step of a dossier that nobody told of is refused.
 */
@Operation(records = NationalAudit.StepsTaken.class)
public class TakeSteps {

    private final NationalRows dossiers;
    private final StepRows rows;
    private final AgencyTree tree;
    private final Agencies agencies;
    private final DayTally tally;
    private final AuditLog audit;

    TakeSteps(
            NationalRows dossiers, StepRows rows, AgencyTree tree, Agencies agencies, DayTally tally, AuditLog audit) {
        this.dossiers = dossiers;
        this.rows = rows;
        this.tree = tree;
        this.agencies = agencies;
        this.tally = tally;
        this.audit = audit;
    }

    /** Does it. */
    @Transactional
    public Taken take(Told told, Iterable<JsonNode> items) {
        StepBatch batch = new StepBatch(items, StepItem::read);
        return take(told, batch, dossiers.keys(told, batch.codes()));
    }

    /** The same for an agency's answer to a dossier that was born on the portal (DongBoTrangThaiHoSo): also one that our own desk keeps for it. */
    @Transactional
    public Taken answer(Told told, JsonNode item) {
        StepBatch batch = new StepBatch(List.of(item), StepItem::answer);
        Map<String, Long> keys = dossiers.keys(told, batch.codes());
        if (keys.isEmpty() && !batch.codes().isEmpty())
            keys = dossiers.ours(
                    batch.codes().iterator().next(), agency -> tree.isWithin(agency, told.agency(), agencies.today()));
        return take(told, batch, keys);
    }

    private Taken take(Told told, StepBatch batch, Map<String, Long> known) {
        int fresh = rows.add(batch.of(known));
        Taken taken = batch.taken(known);
        int refused = taken.count(Outcome.REFUSED);
        if (fresh > 0) audit.record(new NationalAudit.StepsTaken(told.teller(), told.holder(), fresh, refused));
        tally.steps(told.holder(), fresh, refused);
        return taken;
    }
}
