package vn.motcua.dossier.partner.share;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyList;
import vn.motcua.directory.ListedAgency;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.CodeSystem;
import vn.motcua.kernel.text.Fold;

/** The open agencies at hand: by key, code and name, and who stands below whom. */
@Component
class Nation {

    private static final Duration FRESH = Duration.ofSeconds(60);

    private final AgencyList list;
    private final Clock clock;
    private volatile @Nullable Held held;

    Nation(AgencyList list, Clock clock) {
        this.list = list;
        this.clock = clock;
    }

    List<ListedAgency> all() {
        return held().agencies;
    }

    Optional<ListedAgency> find(AgencyId id) {
        return Optional.ofNullable(held().byId.get(id));
    }

    /** The only agency of this name, if there is one. */
    Optional<ListedAgency> named(String name) {
        return Optional.ofNullable(held().byName.get(Fold.fold(name)));
    }

    /** The code of an agency in the system that the caller uses, or else in the other. */
    static String code(ListedAgency agency, CodeSystem system) {
        String old = agency.qcvn102();
        if (system == CodeSystem.QCVN102 && old != null) return old;
        return agency.code().orElse("");
    }

    /** The agency and all below it. */
    Part below(AgencyId root) {
        Held now = held();
        Set<AgencyId> ids = new HashSet<>();
        Set<String> codes = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (ListedAgency agency : now.agencies)
            if (isBelow(now, agency, root)) {
                ids.add(agency.id());
                names.add(Fold.fold(agency.name()));
                if (agency.qd20() != null) codes.add(agency.qd20());
                if (agency.qcvn102() != null) codes.add(agency.qcvn102());
            }
        return new Part(ids, codes, names);
    }

    /** True if the agency is the other one or stands below it. */
    boolean within(AgencyId agency, AgencyId above) {
        Held now = held();
        ListedAgency listed = now.byId.get(agency);
        return listed != null && isBelow(now, listed, above);
    }

    /** The organisation at the top that gave a code, such as {@code H56}; empty if it is no code. */
    static String block(String code) {
        return AgencyCode.parse(code).map(AgencyCode::block).orElse("");
    }

    private static boolean isBelow(Held now, ListedAgency agency, AgencyId root) {
        ListedAgency at = agency;
        for (int depth = 0; at != null && depth < 20; depth++) {
            if (at.id().equals(root)) return true;
            at = at.parent() == null ? null : now.byId.get(at.parent());
        }
        return false;
    }

    private Held held() {
        Held now = held;
        Instant at = clock.instant();
        if (now != null && now.at.plus(FRESH).isAfter(at)) return now;
        List<ListedAgency> open = list.all().stream().filter(ListedAgency::open).toList();
        Map<AgencyId, ListedAgency> byId = new HashMap<>();
        Map<String, ListedAgency> byName = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (ListedAgency agency : open) {
            byId.put(agency.id(), agency);
            if (byName.put(Fold.fold(agency.name()), agency) != null) twice.add(Fold.fold(agency.name()));
        }
        byName.keySet().removeAll(twice);
        Held read = new Held(open, byId, byName, at);
        held = read;
        return read;
    }

    /** A part of the state: keys, codes and folded names of its agencies. */
    record Part(Set<AgencyId> ids, Set<String> codes, Set<String> names) {}

    private record Held(
            List<ListedAgency> agencies,
            Map<AgencyId, ListedAgency> byId,
            Map<String, ListedAgency> byName,
            Instant at) {}
}
