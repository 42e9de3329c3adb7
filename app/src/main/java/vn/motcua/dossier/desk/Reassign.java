package vn.motcua.dossier.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.TaskView;
import vn.motcua.dossier.life.AnsweringAgencies;
import vn.motcua.dossier.life.HandStep;
import vn.motcua.dossier.life.Officers;
import vn.motcua.identity.PermissionHolders;
import vn.motcua.identity.PermissionHolders.Holder;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;
import vn.motcua.procedure.flow.StepRole;

/** Gives several steps to one officer, each an act of its own. */
@Component
public class Reassign {

    private final PermissionHolders holders;
    private final AnsweringAgencies answering;
    private final HandStep hand;

    Reassign(PermissionHolders holders, AnsweringAgencies answering, HandStep hand) {
        this.holders = holders;
        this.answering = answering;
        this.hand = hand;
    }

    /** The officers who may do at least one of these steps. */
    public List<Holder> officers(List<InboxLine> lines) {
        Set<Holder> found = new LinkedHashSet<>();
        Map<AgencyId, AgencyId> now = now(lines);
        lines.stream()
                .map(line -> Reach.Place.of(now(now, line.task()), role(line.task())))
                .distinct()
                .forEach(place -> found.addAll(
                        holders.of(Officers.permission(place.role()).code(), place.agency())));
        return List.copyOf(found);
    }

    /** Gives them, and tells what became of each. */
    public List<BatchLine> run(List<InboxLine> lines, String account) {
        Map<AgencyId, AgencyId> now = now(lines);
        return lines.stream()
                .map(line -> one(line, account, now(now, line.task())))
                .toList();
    }

    /** Who works on the steps today: of an agency that ended, the one that answers for it. */
    private Map<AgencyId, AgencyId> now(List<InboxLine> lines) {
        return answering.of(
                lines.stream().map(line -> line.task().agency()).distinct().toList());
    }

    private static AgencyId now(Map<AgencyId, AgencyId> now, TaskView task) {
        return now.getOrDefault(task.agency(), task.agency());
    }

    private BatchLine one(InboxLine line, String account, AgencyId agency) {
        TaskView task = line.task();
        try {
            Holder officer = holders.of(Officers.permission(role(task)).code(), agency).stream()
                    .filter(each -> each.account().toString().equals(account))
                    .findFirst()
                    .orElseThrow(() -> DossierRefusal.CANNOT_HAVE_THAT_STEP.because());
            hand.give(task.dossier(), task.step(), officer.account(), officer.name());
            return new BatchLine(line, line.status(), null);
        } catch (Refused refused) {
            return new BatchLine(line, null, refused);
        }
    }

    private static StepRole role(TaskView task) {
        return task.role() == null ? StepRole.ONE_STOP : task.role();
    }
}
