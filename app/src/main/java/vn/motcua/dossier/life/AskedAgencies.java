package vn.motcua.dossier.life;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyId;
import vn.motcua.procedure.flow.FlowStep;
import vn.motcua.procedure.flow.StepKind;

/**
 * Who is asked for an opinion: the agency that the step names by a code. A procedure is written once for many agencies, so most name it in words only; then
 * the dossier's own agency asks, and enters what was answered.
 */
@Component
class AskedAgencies {

    private final AgencyCodes codes;
    private final Clock clock;

    AskedAgencies(AgencyCodes codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    AgencyId of(AgencyId own, FlowStep step) {
        if (step.kind() != StepKind.OPINION || step.agency().isBlank()) return own;
        return codes.carrier(step.agency(), AsOf.today(clock))
                .map(AgencyView::id)
                .orElse(own);
    }
}
