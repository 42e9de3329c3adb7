package vn.motcua.office.sign;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Successions;
import vn.motcua.kernel.AgencyId;

/** Letters that agencies left which ended: they keep their agency, and whoever took over from it reaches them ({@link Successions#answeredFor}). */
@Component
public class EndedOffices {

    private final LettersToSign letters;
    private final Successions successions;
    private final Agencies agencies;

    EndedOffices(LettersToSign letters, Successions successions, Agencies agencies) {
        this.letters = letters;
        this.successions = successions;
        this.agencies = agencies;
    }

    /** An agency, and the ended ones for which it answers today. */
    public Set<AgencyId> with(AgencyId agency) {
        Set<AgencyId> all = new HashSet<>(successions.answeredFor(List.of(agency), agencies.today()));
        all.add(agency);
        return all;
    }

    /** A letter of the agency's own, or one that it took over. */
    public Optional<LetterToSign> find(AgencyId agency, long id) {
        return letters.find(agency, id)
                .or(() -> letters.any(id).filter(one -> with(agency).contains(one.agency())));
    }
}
