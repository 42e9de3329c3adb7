package vn.motcua.directory.authority;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.people.Appointment;
import vn.motcua.directory.people.Position;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;

/** For whom an official may act on a day, because it was passed on to them and holds: neither over, nor revoked, nor given by somebody who could not. */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class StandIns {

    private final FactStore facts;

    StandIns(FactStore facts) {
        this.facts = facts;
    }

    /** All of an official's. One statement for whoever stands in for nobody. */
    public List<StandIn> of(OfficialId official, AsOf asOf) {
        return facts.passingTo(official, asOf).stream()
                .flatMap(agency -> of(official, agency, asOf).stream())
                .toList();
    }

    private List<StandIn> of(OfficialId official, AgencyId agency, AsOf asOf) {
        Facts known = facts.load(agency, asOf);
        return new Derivation(known, asOf.day())
                .all().stream()
                        .filter(chain -> chain.official().equals(official))
                        .flatMap(chain ->
                                chain.delegation().map(one -> standIn(known, chain.matter(), one, asOf)).stream())
                        .distinct()
                        .toList();
    }

    private static StandIn standIn(Facts known, Matter matter, Delegation passed, AsOf asOf) {
        Set<OfficialId> givers = known.roster().appointments().stream()
                .filter(held -> passed.giverAppointment() == null
                        ? held.position().equals(passed.giver())
                                && known.roster().inOffice(held, asOf.day())
                        : held.id().equals(passed.giverAppointment()))
                .map(Appointment::official)
                .collect(Collectors.toSet());
        String name = passed.giverAppointment() != null && givers.size() == 1
                ? known.roster().name(givers.iterator().next(), asOf.day())
                : known.roster()
                        .position(passed.giver(), asOf.day())
                        .map(Position::title)
                        .orElse("");
        return new StandIn(known.agency(), matter, passed.kind(), passed.id(), givers, name);
    }
}
