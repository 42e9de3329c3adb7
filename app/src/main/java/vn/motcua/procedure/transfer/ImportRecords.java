package vn.motcua.procedure.transfer;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.access.Actors;
import vn.motcua.procedure.ProcedureAudit;
import vn.motcua.procedure.ProcedurePermission;
import vn.motcua.procedure.RevisionOrigin;
import vn.motcua.procedure.draft.DraftRights;
import vn.motcua.procedure.draft.Periods;

/**
 * Imports a set of records, all or none. What the catalogue does not have is listed; what it lists is replaced from today on; what was drafted and approved
 * here becomes a draft, for a second person to decide. A record that was imported before, with the same content, changes nothing.
 */
@Operation(records = ProcedureAudit.RecordImported.class)
public class ImportRecords {

    /** In place of an import's key where there is none, as in the demo nation. */
    static final long OUTSIDE_ANY_IMPORT = 0;

    private final CatalogueWriter writer;
    private final ImportStore store;
    private final DraftRights rights;
    private final Actors actors;
    private final Periods periods;
    private final AuditLog audit;
    private final Clock clock;

    ImportRecords(
            CatalogueWriter writer,
            ImportStore store,
            DraftRights rights,
            Actors actors,
            Periods periods,
            AuditLog audit,
            Clock clock) {
        this.writer = writer;
        this.store = store;
        this.rights = rights;
        this.actors = actors;
        this.periods = periods;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Does it.
     *
     * @param importing the import's key
     * @param items lines that can be taken; each code once
     * @param bad lines that were refused already
     */
    @Transactional
    void run(long importing, List<ImportBatch.Item> items, List<ImportLine> bad) {
        Map<String, ImportBatch.Standing> standings =
                writer.standings(items.stream().map(item -> item.code().text()).toList());
        List<ImportLine> lines = new ArrayList<>(bad);
        Map<Integer, LineOutcome> outcomes = new HashMap<>();
        Map<Optional<AgencyId>, Boolean> allowed = new HashMap<>();
        for (ImportBatch.Item item : items) {
            ImportLine line = judge(item, standings.get(item.code().text()), allowed);
            lines.add(line);
            outcomes.put(item.line(), line.outcome());
        }
        write(importing, items, outcomes);
        if (importing != OUTSIDE_ANY_IMPORT) store.add(importing, lines);
    }

    private ImportLine judge(
            ImportBatch.Item item,
            ImportBatch.@org.jspecify.annotations.Nullable Standing standing,
            Map<Optional<AgencyId>, Boolean> allowed) {
        Optional<AgencyId> whose = standing == null || standing.agency().isEmpty() ? item.agency() : standing.agency();
        if (!allowed.computeIfAbsent(whose, agency -> rights.may(ProcedurePermission.IMPORT, agency)))
            return item.refused(ImportProblem.OTHER_AGENCY);
        if (standing == null) return item.became(LineOutcome.CREATED);
        if (item.hash().equals(standing.hash())) return item.became(LineOutcome.UNCHANGED);
        if (standing.drafting()) return item.refused(ImportProblem.DRAFT_OPEN);
        if (standing.closed()) return item.refused(ImportProblem.CLOSED);
        boolean listed =
                standing.revision() == null || RevisionOrigin.IMPORTED.name().equals(standing.origin());
        return item.became(listed ? LineOutcome.CHANGED : LineOutcome.DRAFTED);
    }

    private void write(long importing, List<ImportBatch.Item> items, Map<Integer, LineOutcome> outcomes) {
        List<ImportBatch.Item> created = ImportBatch.only(items, outcomes, LineOutcome.CREATED);
        List<ImportBatch.Item> published = new ArrayList<>(created);
        published.addAll(ImportBatch.only(items, outcomes, LineOutcome.CHANGED));
        List<ImportBatch.Item> drafted = ImportBatch.only(items, outcomes, LineOutcome.DRAFTED);
        if (published.isEmpty() && drafted.isEmpty()) return;
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        writer.found(created, now);
        writer.publish(published, now);
        writer.draft(drafted, now, actors.current());
        List<ImportBatch.Item> all = new ArrayList<>(published);
        all.addAll(drafted);
        Map<String, Long> numbers = writer.numbers(all);
        audit.recordAll(all.stream()
                .map(item -> new ProcedureAudit.RecordImported(
                        item.agency().orElse(null),
                        item.code().text(),
                        numbers.getOrDefault(item.code().text(), 1L),
                        importing))
                .toList());
        if (!published.isEmpty()) periods.changed();
    }
}
