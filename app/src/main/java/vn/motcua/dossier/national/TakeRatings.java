package vn.motcua.dossier.national;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import vn.motcua.audit.AuditLog;
import vn.motcua.dossier.national.Taken.One;
import vn.motcua.dossier.national.Taken.Outcome;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;

/** Takes over how satisfied people were (DongBoDanhGia): sums of a month that come again with growing numbers, the last of which holds. */
@Operation(records = NationalAudit.RatingsTaken.class)
public class TakeRatings {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AuditLog audit;

    TakeRatings(JdbcClient jdbc, Clock clock, AuditLog audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** Does it. */
    @Transactional
    public Taken take(Told told, Iterable<JsonNode> items) {
        NavigableMap<String, RatingItem> good = new TreeMap<>();
        List<One> outcomes = new ArrayList<>();
        for (JsonNode item : items) {
            String label = "#" + (outcomes.size() + 1);
            try {
                RatingItem read = RatingItem.read(item);
                good.put(read.key(), read);
                outcomes.add(new One(label, Outcome.CHANGED, null));
            } catch (Refused why) {
                outcomes.add(new One(label, Outcome.REFUSED, why));
            }
        }
        int changed = good.isEmpty() ? 0 : put(told, good.values());
        if (changed > 0) audit.record(new NationalAudit.RatingsTaken(told.teller(), told.holder(), changed));
        return new Taken(outcomes);
    }

    private int put(Told told, Collection<RatingItem> items) {
        return jdbc.sql("""
                        insert into dossier.national_rating as r (agency, month, procedure_code, criterion, people, very_satisfied, satisfied,
                            dissatisfied, item, changed_at)
                        select :agency, i.month, i.procedure_code, i.criterion, i.people, i.very, i.satisfied, i.dissatisfied, i.item::jsonb, :now
                        from unnest(:month::date[], :procedure::text[], :criterion::text[], :people::int[], :very::numeric[],
                            :satisfied::numeric[], :dissatisfied::numeric[], :item::text[])
                            as i (month, procedure_code, criterion, people, very, satisfied, dissatisfied, item)
                        on conflict (agency, month, procedure_code, criterion) do update set people = excluded.people,
                            very_satisfied = excluded.very_satisfied, satisfied = excluded.satisfied, dissatisfied = excluded.dissatisfied,
                            item = excluded.item, changed_at = excluded.changed_at
                        where r.item <> excluded.item""")
                .param("agency", told.agency().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param(
                        "month",
                        items.stream().map(one -> one.month().toString()).toArray(String[]::new))
                .param("procedure", items.stream().map(RatingItem::procedure).toArray(String[]::new))
                .param("criterion", items.stream().map(RatingItem::criterion).toArray(String[]::new))
                .param("people", items.stream().map(RatingItem::people).toArray(Integer[]::new))
                .param("very", items.stream().map(RatingItem::verySatisfied).toArray(String[]::new))
                .param("satisfied", items.stream().map(RatingItem::satisfied).toArray(String[]::new))
                .param(
                        "dissatisfied",
                        items.stream().map(RatingItem::dissatisfied).toArray(String[]::new))
                .param("item", items.stream().map(RatingItem::item).toArray(String[]::new))
                .update();
    }
}
