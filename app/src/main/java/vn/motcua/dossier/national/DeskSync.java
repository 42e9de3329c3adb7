package vn.motcua.dossier.national;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.directory.Agencies;
import vn.motcua.dossier.national.DeskItems.Waiting;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.job.SetAside;
import vn.motcua.kernel.text.Language;

/**
 * Our own desk tells the nation as any agency's system does, through the same operations: in batches, at least once. Whoever is cut off between
 * telling and noting tells again, and the same told again changes nothing; two nodes may do it at once.
 */
@Component
public class DeskSync {

    private static final Logger log = LoggerFactory.getLogger(DeskSync.class);
    private static final int BATCH = 500;

    private final SetAside<Long> refused;
    private final DeskItems items;
    private final TakeDossiers dossiers;
    private final TakeSteps steps;
    private final Agencies agencies;
    private final JdbcClient jdbc;

    DeskSync(DeskItems items, TakeDossiers dossiers, TakeSteps steps, Agencies agencies, JdbcClient jdbc, Clock clock) {
        this.items = items;
        this.dossiers = dossiers;
        this.steps = steps;
        this.agencies = agencies;
        this.jdbc = jdbc;
        this.refused = new SetAside<>(clock);
    }

    @Scheduled(fixedDelayString = "${motcua.dossier.sync-every:3s}")
    void sweep() {
        Actors.as(Actor.SYSTEM, this::all);
    }

    /** Tells all that waits; the answer is how many dossiers were told. */
    public int all() {
        int told = 0;
        List<Waiting> waiting;
        do {
            waiting = items.waiting(List.copyOf(refused.now()), BATCH);
            told += tell(waiting);
        } while (waiting.size() == BATCH);
        return told;
    }

    private int tell(List<Waiting> waiting) {
        Map<AgencyId, List<Waiting>> byAgency =
                waiting.stream().collect(groupingBy(one -> one.dossier().agency()));
        Map<AgencyId, String> names = agencies.called(byAgency.keySet(), Language.VI);
        byAgency.forEach((agency, some) -> tell(agency, some, names));
        return waiting.size();
    }

    private void tell(AgencyId agency, List<Waiting> some, Map<AgencyId, String> names) {
        Told told = new Told(agency, agency, true, "");
        List<JsonNode> all = some.stream()
                .map(one -> items.item(one, names.getOrDefault(agency, "")))
                .toList();
        Set<String> bad = dossiers.take(told, all, false).refused().stream()
                .map(Taken.One::code)
                .collect(Collectors.toSet());
        List<Waiting> good = new ArrayList<>(some);
        good.removeIf(one -> bad.contains(one.dossier().code().text()));
        steps.take(told, items.steps(good, names));
        some.stream().filter(one -> !good.contains(one)).forEach(this::hold);
        note(good);
    }

    private void hold(Waiting one) {
        refused.add(one.dossier().id().value());
        log.error("the nation's view did not take over {}", one.dossier().code());
    }

    private void note(List<Waiting> told) {
        jdbc.sql("""
                        update dossier.dossier d set synced = t.version from unnest(:ids::bigint[], :versions::int[]) as t (id, version)
                        where d.id = t.id and d.synced < t.version""")
                .param(
                        "ids",
                        told.stream().map(one -> one.dossier().id().value()).toArray(Long[]::new))
                .param(
                        "versions",
                        told.stream().map(one -> one.dossier().version()).toArray(Integer[]::new))
                .update();
    }
}
