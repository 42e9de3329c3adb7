package vn.motcua.dossier.national;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import vn.motcua.audit.AuditLog;
import vn.motcua.dossier.national.Taken.Outcome;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;

/**
 * Takes over dossiers as an agency's system tells them (DongBoHoSoMC): the good ones of a call stand, the bad ones are named. One statement writes
 * those of a call, or of several that came at the same time, in the order of their codes, so that calls which meet never wait for each other in a circle.
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

    /** A call, understood. */
    record Call(Told told, Batch batch) {}

    /**
     * Does it for one call, as whoever acts.
     *
     * @param inserts true if a dossier that is there is refused; else it is updated, and one that is not there inserted
     */
    @Transactional
    public Taken take(Told told, Iterable<JsonNode> items, boolean inserts) {
        Call call = new Call(told, new Batch(items, inserts));
        Taken taken = write(List.of(call), inserts).getFirst();
        line(call, taken).ifPresent(audit::record);
        return taken;
    }

    /** Does it for several calls of machines at once, and answers in their order. */
    @Transactional
    List<Taken> together(List<Call> calls, boolean inserts) {
        List<Taken> taken = write(calls, inserts);
        List<NationalAudit.DossiersTaken> lines = new ArrayList<>();
        List<AgencyId> actingFor = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            Call call = calls.get(i);
            line(call, taken.get(i)).ifPresent(line -> {
                lines.add(line);
                actingFor.add(call.told.agency());
            });
        }
        audit.recordOfMachines(lines, actingFor);
        return taken;
    }

    private List<Taken> write(List<Call> calls, boolean inserts) {
        Map<Call, Taken> taken = new IdentityHashMap<>();
        for (List<Call> rest = calls; !rest.isEmpty(); rest = round(rest, inserts, taken)) {}
        return calls.stream().map(taken::get).toList();
    }

    /** Writes the calls that tell of different dossiers, and gives back those that tell of the same again: they are the next. */
    private List<Call> round(List<Call> calls, boolean inserts, Map<Call, Taken> taken) {
        NavigableMap<NationalRows.Key, NationalRows.Row> different = new TreeMap<>();
        List<Call> now = new ArrayList<>();
        List<Call> later = new ArrayList<>();
        for (Call call : calls) {
            List<NationalRows.Row> own = call.batch.good().values().stream()
                    .map(item -> new NationalRows.Row(call.told, item))
                    .toList();
            boolean again = own.stream().anyMatch(row -> different.containsKey(row.key()));
            (again ? later : now).add(call);
            if (!again) own.forEach(row -> different.put(row.key(), row));
        }
        Map<NationalRows.Key, Outcome> written = rows.put(different.values(), inserts);
        for (Call call : now) taken.put(call, taken(call, written));
        return later;
    }

    private Taken taken(Call call, Map<NationalRows.Key, Outcome> all) {
        Map<String, Outcome> written = new HashMap<>();
        for (String code : call.batch.good().keySet()) {
            Outcome outcome =
                    all.get(new NationalRows.Key(code, call.told.holder().value()));
            if (outcome != null) written.put(code, outcome);
        }
        Set<String> untouched = call.batch.untouched(written);
        Taken taken = call.batch.taken(written, untouched.isEmpty() ? Set.of() : rows.kept(call.told, untouched));
        tally.count(call.told.holder(), taken);
        return taken;
    }

    private static Optional<NationalAudit.DossiersTaken> line(Call call, Taken taken) {
        int fresh = taken.count(Outcome.FRESH);
        int changed = taken.count(Outcome.CHANGED);
        if (fresh + changed == 0) return Optional.empty();
        return Optional.of(new NationalAudit.DossiersTaken(
                call.told.teller(),
                call.told.holder(),
                fresh,
                changed,
                taken.count(Outcome.REFUSED),
                call.batch.hash()));
    }
}
