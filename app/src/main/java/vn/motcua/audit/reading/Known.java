package vn.motcua.audit.reading;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.audit.spi.ActorNames;
import vn.motcua.audit.spi.AgencyNames;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.text.Language;

/** What the modules above tell of the ids in the log; where they tell nothing, the ids must do. */
@Component
public class Known {

    private final ObjectProvider<AgencyNames> agencies;
    private final ObjectProvider<ActorNames> actors;

    Known(ObjectProvider<AgencyNames> agencies, ObjectProvider<ActorNames> actors) {
        this.agencies = agencies;
        this.actors = actors;
    }

    Map<AgencyId, String> agencies(Collection<AgencyId> ids, Language language) {
        return ids.isEmpty()
                ? Map.of()
                : agencies.orderedStream()
                        .findFirst()
                        .map(names -> names.names(ids, language))
                        .orElse(Map.of());
    }

    Map<AccountId, String> actors(Collection<AccountId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : actors.orderedStream()
                        .findFirst()
                        .map(names -> names.names(ids))
                        .orElse(Map.of());
    }

    /** These agencies with all units below them. */
    public Set<AgencyId> withUnits(Set<AgencyId> roots) {
        Set<AgencyId> all = new HashSet<>(roots);
        agencies.orderedStream().forEach(names -> all.addAll(names.withUnits(roots)));
        return all;
    }

    /** Agencies that a text means: a name, a code, or the log's own id. */
    public Set<AgencyId> find(String text, int limit) {
        Set<AgencyId> found = agencies.orderedStream()
                .flatMap(names -> names.find(text, limit).stream())
                .collect(Collectors.toSet());
        if (found.isEmpty()) number(text).ifPresent(found::add);
        return found;
    }

    private static Optional<AgencyId> number(String text) {
        return text.matches("[1-9]\\d{0,17}") ? Optional.of(new AgencyId(Long.parseLong(text))) : Optional.empty();
    }
}
