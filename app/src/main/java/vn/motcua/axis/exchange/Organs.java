package vn.motcua.axis.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.axis.edxml.OrganId;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.DirectoryEvent;
import vn.motcua.directory.RegisteredCode;
import vn.motcua.directory.Successions;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.database.AfterCommit;

/**
 * Whom the codes in packets mean: asked of the directory for many at once, and held for seconds. A code that ended is followed to whoever is
 * competent now, which is the agency itself where it only changed its code.
 */
@Component
class Organs {

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final int MOST = 50_000;

    private final AgencyCodes codes;
    private final Successions successions;
    private final Clock clock;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    Organs(AgencyCodes codes, Successions successions, Clock clock) {
        this.codes = codes;
        this.successions = successions;
        this.clock = clock;
    }

    Organ find(OrganId id) {
        return find(List.of(id)).getOrDefault(id.key(), new Organ.Unknown());
    }

    /** By {@link OrganId#key}. */
    Map<String, Organ> find(Collection<OrganId> ids) {
        Instant now = clock.instant();
        AsOf today = AsOf.today(clock);
        Map<String, Organ> found = new HashMap<>();
        Map<String, AgencyCode> missing = new HashMap<>();
        for (OrganId id : ids) {
            Held known = held.get(id.key());
            if (known != null && known.until.isAfter(now) && known.day.equals(today.day()))
                found.put(id.key(), known.organ);
            else if (id.code().isPresent()) missing.put(id.key(), id.code().get());
            else found.put(id.key(), new Organ.Unknown());
        }
        if (missing.isEmpty()) return found;
        if (held.size() > MOST) held.clear();
        ask(missing.values(), today).forEach((code, organ) -> {
            found.put(code, organ);
            held.put(code, new Held(organ, now.plus(FRESH), today.day()));
        });
        return found;
    }

    private Map<String, Organ> ask(Collection<AgencyCode> asked, AsOf today) {
        Map<AgencyCode, AgencyView> carriers = codes.carriers(asked, today);
        Map<String, Organ> found = new HashMap<>();
        Map<String, AgencyId> former = new HashMap<>();
        for (AgencyCode code : asked) {
            AgencyView carrier = carriers.get(code);
            if (carrier != null) found.put(code.text(), new Organ.Open(carrier.id()));
            else
                former(code, today)
                        .ifPresentOrElse(
                                agency -> former.put(code.text(), agency),
                                () -> found.put(code.text(), new Organ.Unknown()));
        }
        if (former.isEmpty()) return found;
        Map<AgencyId, List<AgencyView>> heirs = successions.competent(former.values(), today);
        former.forEach((code, agency) -> found.put(code, heir(agency, heirs.getOrDefault(agency, List.of()))));
        return found;
    }

    private static Organ heir(AgencyId addressed, List<AgencyView> heirs) {
        return heirs.size() == 1 ? new Organ.Succeeded(heirs.getFirst().id(), addressed) : new Organ.Closed();
    }

    /** Who carried the code last, of the two systems that packets use. */
    private Optional<AgencyId> former(AgencyCode code, AsOf today) {
        return codes.everCarried(code.text()).stream()
                .filter(one -> one.system() != vn.motcua.kernel.CodeSystem.STATISTICAL)
                .filter(one -> one.valid().from().isBefore(today.day()))
                .map(RegisteredCode::agency)
                .findFirst();
    }

    /** What the directory changed is asked anew, once it is committed. */
    @EventListener
    void changed(DirectoryEvent event) {
        AfterCommit.run(held::clear);
    }

    private record Held(Organ organ, Instant until, LocalDate day) {}
}
