package vn.motcua.procedure.transfer;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
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
 * here becomes a draft, for a second person to decide. A record that was imported before, with the same content, changes nothing. What is imported for the nation also says
 * whose a procedure is.
 */
@Operation(records = ProcedureAudit.RecordImported.class)
public class ImportRecords {

    private final CatalogueWriter writer;
    private final AgencyCodes codes;
    private final ImportStore store;
    private final DraftRights rights;
    private final Actors actors;
    private final Periods periods;
    private final AuditLog audit;
    private final Clock clock;

    ImportRecords(
            CatalogueWriter writer,
            AgencyCodes codes,
            ImportStore store,
            DraftRights rights,
            Actors actors,
            Periods periods,
            AuditLog audit,
            Clock clock) {
        this.writer = writer;
        this.codes = codes;
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
     * @param importing which run of which import
     * @param items lines that can be taken; each code once
     * @param bad lines that were refused already
     */
    @Transactional
    void run(ImportRun importing, List<ImportBatch.Item> items, List<ImportLine> bad) {
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
        Map<String, Optional<AgencyId>> owners = new HashMap<>();
        boolean nation = may(Optional.empty(), allowed);
        for (ImportBatch.Item item : items)
            owners.put(
                    item.code().text(),
                    nation && item.agency().isPresent()
                            ? item.agency()
                            : whose(item, standings.get(item.code().text())));
        if (nation)
            writer.belong(items.stream().filter(item -> taken(outcomes, item)).toList());
        write(importing.id(), items, outcomes, owners);
        if (!importing.equals(ImportRun.NONE)) store.add(importing, lines);
    }

    private static boolean taken(Map<Integer, LineOutcome> outcomes, ImportBatch.Item item) {
        return outcomes.get(item.line()) != LineOutcome.REFUSED;
    }

    private ImportLine judge(
            ImportBatch.Item item, ImportBatch.@Nullable Standing standing, Map<Optional<AgencyId>, Boolean> allowed) {
        if (!may(whose(item, standing), allowed)) return item.refused(ImportProblem.OTHER_AGENCY);
        if (standing == null)
            return mayList(item, allowed)
                    ? item.became(LineOutcome.CREATED)
                    : item.refused(ImportProblem.NATIONAL_CODE);
        if (item.hash().equals(standing.hash())) return item.became(LineOutcome.UNCHANGED);
        if (standing.drafting()) return item.refused(ImportProblem.DRAFT_OPEN);
        if (standing.closed()) return item.refused(ImportProblem.CLOSED);
        boolean listed =
                standing.revision() == null || RevisionOrigin.IMPORTED.name().equals(standing.origin());
        return item.became(listed ? LineOutcome.CHANGED : LineOutcome.DRAFTED);
    }

    private static Optional<AgencyId> whose(ImportBatch.Item item, ImportBatch.@Nullable Standing standing) {
        return standing == null || standing.agency().isEmpty() ? item.agency() : standing.agency();
    }

    private boolean may(Optional<AgencyId> whose, Map<Optional<AgencyId>, Boolean> allowed) {
        return allowed.computeIfAbsent(whose, agency -> rights.may(ProcedurePermission.IMPORT, agency));
    }

    /** A code of the national catalogue is listed by those who import for the nation, so that nobody takes it for their own; an agency's own version by that agency. */
    private boolean mayList(ImportBatch.Item item, Map<Optional<AgencyId>, Boolean> allowed) {
        if (item.code().ours() || may(Optional.empty(), allowed)) return true;
        return item.code()
                .agency()
                .flatMap(code -> codes.carrier(code, AsOf.today(clock)))
                .filter(agency -> may(Optional.of(agency.id()), allowed))
                .isPresent();
    }

    private void write(
            long importing,
            List<ImportBatch.Item> items,
            Map<Integer, LineOutcome> outcomes,
            Map<String, Optional<AgencyId>> owners) {
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
                        owners.getOrDefault(item.code().text(), Optional.empty())
                                .orElse(null),
                        item.code().text(),
                        numbers.getOrDefault(item.code().text(), 1L),
                        importing))
                .toList());
        if (!published.isEmpty()) periods.changed();
    }
}
