package vn.motcua.dossier.partner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AgencyTree;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.CodeSystem;
import vn.motcua.kernel.Refused;

/** For which agency a call speaks: the one whose code it gives as {@code madonvi}, if the account is bound to it or to one above it. */
@Component
public class Speaking {

    private static final Duration FRESH = Duration.ofSeconds(60);
    private static final int MOST = 20_000;

    private final Map<Key, Held> held = new ConcurrentHashMap<>();
    private final AgencyCodes codes;
    private final AgencyTree tree;
    private final Clock clock;

    Speaking(AgencyCodes codes, AgencyTree tree, Clock clock) {
        this.codes = codes;
        this.tree = tree;
        this.clock = clock;
    }

    /**
     * For whom a call speaks.
     *
     * @param holder the agency to which the account is bound
     * @param agency the agency that was named: the holder, or one below it
     * @param code that agency's code as the client wrote it, tidied
     * @param name what the agency is called
     */
    public record Voice(AgencyId holder, AgencyView agency, AgencyCode code, String name) {}

    /** Who it is; refused if nobody carries the code, or the account is not bound to it. Without a code, the account's first agency. */
    public Voice of(PartnerView partner, String written) {
        Key key = new Key(partner.id(), partner.version(), written);
        Instant now = clock.instant();
        Held known = held.get(key);
        if (known != null && known.at.plus(FRESH).isAfter(now)) return known.voice;
        Voice voice = find(partner, written);
        if (held.size() > MOST) held.clear();
        held.put(key, new Held(voice, now));
        return voice;
    }

    private Voice find(PartnerView partner, String written) {
        AsOf today = AsOf.today(clock);
        AgencyCode code = AgencyCode.parse(written).orElseThrow(() -> unknown(written));
        for (AgencyCode candidate : candidates(code)) {
            Optional<AgencyView> agency = codes.carrier(candidate, today);
            if (agency.isEmpty()) continue;
            AgencyId holder = holder(partner, agency.get(), today)
                    .orElseThrow(() -> PartnerRefusal.AGENCY_NOT_YOURS.because(code.text()));
            return new Voice(holder, agency.get(), code, agency.get().names().full());
        }
        throw unknown(written);
    }

    /** The code; the same turned around, as units of the old form mostly correspond; the whole organisation, whose units the directory need not know. */
    private static List<AgencyCode> candidates(AgencyCode code) {
        List<AgencyCode> candidates = new ArrayList<>(List.of(code));
        if (code.system() == CodeSystem.QCVN102) AgencyCode.parse(turned(code)).ifPresent(candidates::add);
        AgencyCode.parse(code.block()).ifPresent(candidates::add);
        return candidates;
    }

    private static String turned(AgencyCode code) {
        List<String> groups = new ArrayList<>(List.of(code.text().split("\\.")));
        Collections.reverse(groups);
        groups.removeIf(group -> group.matches("0+"));
        return String.join(
                ".", groups.stream().map(group -> group.replaceFirst("^0+", "")).toList());
    }

    private Optional<AgencyId> holder(PartnerView partner, AgencyView agency, AsOf today) {
        if (partner.agencies().contains(agency.id())) return top(partner, agency.id(), today);
        return partner.agencies().stream()
                .filter(bound -> tree.isWithin(agency.id(), bound, today))
                .findFirst()
                .flatMap(bound -> top(partner, bound, today));
    }

    /** Of the agencies to which the account is bound, the highest above this one. */
    private Optional<AgencyId> top(PartnerView partner, AgencyId agency, AsOf today) {
        return Optional.of(tree.above(agency, today).stream()
                .map(AgencyView::id)
                .filter(partner.agencies()::contains)
                .findFirst()
                .orElse(agency));
    }

    private static Refused unknown(String written) {
        return PartnerRefusal.AGENCY_UNKNOWN.because(written.length() > AgencyCode.MAX_LENGTH ? "…" : written);
    }

    private record Key(long partner, long version, String written) {}

    private record Held(Voice voice, Instant at) {}
}
