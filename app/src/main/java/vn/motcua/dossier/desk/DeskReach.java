package vn.motcua.dossier.desk;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyTree;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.authority.Matter;
import vn.motcua.dossier.life.AnsweringAgencies;
import vn.motcua.dossier.life.Officers;
import vn.motcua.dossier.life.Stead;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.access.AgencyScope;
import vn.motcua.kernel.access.Permission;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.flow.StepRole;

/** Where whoever acts may do what, units below and closed agencies for which these answer now included. Who may do something in the whole nation has an inbox for the agency acted for. */
@Component
public class DeskReach {

    private final Access access;
    private final Actors actors;
    private final AgencyTree tree;
    private final AnsweringAgencies answering;
    private final Procedures procedures;
    private final Clock clock;

    DeskReach(
            Access access,
            Actors actors,
            AgencyTree tree,
            AnsweringAgencies answering,
            Procedures procedures,
            Clock clock) {
        this.access = access;
        this.actors = actors;
        this.tree = tree;
        this.answering = answering;
        this.procedures = procedures;
        this.clock = clock;
    }

    /** Which steps: those of one's own roles, and today's of those in whose stead one acts. */
    public Reach steps(List<Stead> steads) {
        Map<List<Object>, Reach.Place> places = new LinkedHashMap<>();
        Map<Set<AgencyId>, Set<AgencyId>> known = new HashMap<>(); // most have their roles in one place
        for (StepRole role : StepRole.values())
            for (AgencyId agency : known.computeIfAbsent(roots(Officers.permission(role)), this::reached))
                places.put(List.of(agency, role), Reach.Place.of(agency, role));
        for (Stead stead : steads) {
            Set<String> procedures = procedures(stead.matter());
            for (StepRole role : stead.roles())
                places.compute(
                        List.of(stead.agency(), role),
                        (key, place) -> place == null
                                ? new Reach.Place(stead.agency(), role, false, stead.givers(), procedures)
                                : place.in(stead.givers(), procedures));
        }
        return new Reach(List.copyOf(places.values()));
    }

    /** By their national codes; none: all of them. What a field has none of is a code that no procedure has. */
    private Set<String> procedures(Matter matter) {
        if (matter.detail().isEmpty()) return Set.of();
        if (!matter.procedure().isEmpty()) return Set.of(matter.procedure());
        Set<String> codes = procedures.inField(matter.field()).stream()
                .map(code -> Stead.national(code.text()))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
        return codes.isEmpty() ? Set.of("-") : codes;
    }

    /** For which agencies. */
    public Set<AgencyId> agencies(Permission permission) {
        return reached(roots(permission));
    }

    private Set<AgencyId> roots(Permission permission) {
        Actor actor = actors.current();
        AgencyScope scope = access.scope(actor, permission.code());
        return scope.nation() ? actor.agency().map(Set::of).orElse(Set.of()) : scope.roots();
    }

    private Set<AgencyId> reached(Set<AgencyId> roots) {
        return roots.isEmpty() ? Set.of() : answering.withEnded(tree.withBelow(roots, AsOf.today(clock)));
    }
}
