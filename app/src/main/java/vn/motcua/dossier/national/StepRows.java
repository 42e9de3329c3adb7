package vn.motcua.dossier.national;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.national.StepBatch.Keyed;

/** Writes steps in sets. */
@Component
class StepRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    StepRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes those that are not there; the answer is how many. */
    int add(List<Keyed> steps) {
        if (steps.isEmpty()) return 0;
        return jdbc.sql("""
                        insert into dossier.national_step (dossier, key, at, status, officer, title, department, content, began_at, due_at, number,
                            more, taken_at)
                        select i.dossier, i.key, to_timestamp(i.at), i.status, nullif(i.officer, ''), nullif(i.title, ''),
                            nullif(i.department, ''), nullif(i.content, ''), to_timestamp(i.began), to_timestamp(i.due), i.number, i.more::jsonb, :now
                        from unnest(:dossier::bigint[], :key::uuid[], :at::bigint[], :status::text[], :officer::text[], :title::text[],
                            :department::text[], :content::text[], :began::bigint[], :due::bigint[], :number::int[], :more::text[])
                            as i (dossier, key, at, status, officer, title, department, content, began, due, number, more)
                        on conflict (dossier, key) do nothing""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("dossier", steps.stream().map(Keyed::dossier).toArray(Long[]::new))
                .param("key", steps.stream().map(Keyed::key).toArray(UUID[]::new))
                .param("at", seconds(steps, StepItem::at))
                .param("status", texts(steps, StepItem::status))
                .param("officer", texts(steps, StepItem::officer))
                .param("title", texts(steps, StepItem::title))
                .param("department", texts(steps, StepItem::department))
                .param("content", texts(steps, StepItem::content))
                .param("began", seconds(steps, StepItem::began))
                .param("due", seconds(steps, StepItem::due))
                .param("number", steps.stream().map(one -> one.step().number()).toArray(Integer[]::new))
                .param("more", texts(steps, StepItem::more))
                .update();
    }

    private static String[] texts(List<Keyed> steps, Function<StepItem, @Nullable String> of) {
        return steps.stream().map(one -> of.apply(one.step())).toArray(String[]::new);
    }

    private static Long[] seconds(List<Keyed> steps, Function<StepItem, @Nullable Instant> of) {
        return steps.stream()
                .map(one -> of.apply(one.step()))
                .map(time -> time == null ? null : time.getEpochSecond())
                .toArray(Long[]::new);
    }
}
