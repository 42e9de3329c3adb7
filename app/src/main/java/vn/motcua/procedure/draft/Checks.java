package vn.motcua.procedure.draft;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.procedure.ProcedureRefusal;

/** All checks of a draft, asked together. */
@Component
public class Checks {

    private final List<RevisionCheck> checks;

    Checks(ObjectProvider<RevisionCheck> checks) {
        this.checks = checks.orderedStream().toList();
    }

    /** What they found, what blocks first. */
    public List<Finding> of(Draft draft) {
        return checks.stream()
                .flatMap(check -> check.check(draft).stream())
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    /** Refused while a finding blocks. */
    void require(Draft draft) {
        long blocking = of(draft).stream().filter(Finding::blocks).count();
        if (blocking > 0) throw ProcedureRefusal.CHECKS_FAIL.because(blocking);
    }
}
