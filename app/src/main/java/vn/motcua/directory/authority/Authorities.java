package vn.motcua.directory.authority;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;

/** Who may do what for an agency: on a day, and by what was known at a moment ({@link AsOf}). */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Authorities {

    private final FactStore facts;

    Authorities(FactStore facts) {
        this.facts = facts;
    }

    /** May this official do this for the agency? With the chain of reasons and the signing formula, or with the reason why not. */
    public Answer may(OfficialId official, Matter matter, AgencyId agency, AsOf asOf) {
        return new Reasoning(facts.load(agency, asOf), official, matter, asOf.day()).answer();
    }

    /** Everybody who may do this for the agency, by rank, each by the best of their chains. */
    public List<Chain> whoMay(Matter matter, AgencyId agency, AsOf asOf) {
        return Derivation.best(new Derivation(facts.load(agency, asOf), asOf.day())
                .all().stream().filter(chain -> chain.matter().covers(matter)).toList());
    }

    /** All that anybody may do for the agency, by rank and name. */
    public List<Chain> overview(AgencyId agency, AsOf asOf) {
        return new Derivation(facts.load(agency, asOf), asOf.day()).distinct();
    }

    /** What an official may do, agency by agency and over all days, by what was known at the moment of {@code asOf}. */
    public List<Stretch> history(OfficialId official, AsOf asOf) {
        return facts.agenciesOf(official, asOf).stream()
                .flatMap(agency -> new Histories(facts.load(agency, asOf), official).stretches().stream())
                .sorted(Comparator.comparing((Stretch one) -> one.days().from()).reversed())
                .toList();
    }
}
