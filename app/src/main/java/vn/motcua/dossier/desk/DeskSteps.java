package vn.motcua.dossier.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.TaskView;
import vn.motcua.dossier.desk.DeskSheet.Offer;
import vn.motcua.dossier.desk.DeskSheet.OpenStep;
import vn.motcua.dossier.life.AnsweringAgencies;
import vn.motcua.dossier.life.Officers;
import vn.motcua.dossier.life.Pinned;
import vn.motcua.dossier.life.Stead;
import vn.motcua.dossier.life.Steads;
import vn.motcua.dossier.life.TakeStep;
import vn.motcua.identity.PermissionHolders;
import vn.motcua.kernel.access.Actors;
import vn.motcua.procedure.flow.FlowOutcome;
import vn.motcua.procedure.flow.FlowStep;
import vn.motcua.procedure.flow.StepRole;

/** The open steps of a dossier, with what whoever acts can do about each. */
@Component
class DeskSteps {

    private final TakeStep take;
    private final Officers officers;
    private final Steads steads;
    private final Actors actors;
    private final PermissionHolders holders;
    private final AnsweringAgencies answering;

    DeskSteps(
            TakeStep take,
            Officers officers,
            Steads steads,
            Actors actors,
            PermissionHolders holders,
            AnsweringAgencies answering) {
        this.take = take;
        this.officers = officers;
        this.steads = steads;
        this.actors = actors;
        this.holders = holders;
        this.answering = answering;
    }

    List<OpenStep> of(DossierView dossier, List<TaskView> open, Pinned pinned) {
        return open.stream().map(task -> step(dossier, task, pinned)).toList();
    }

    private OpenStep step(DossierView dossier, TaskView task, Pinned pinned) {
        StepRole role = task.role() == null ? StepRole.ONE_STOP : task.role();
        Stead stead = steads.of(task, pinned).orElse(null);
        boolean may = stead != null || officers.may(Officers.permission(role), task.agency());
        boolean held =
                task.holder() != null && task.holder().equals(actors.current().account());
        boolean mine = may && officers.free(task, stead);
        boolean gives = task.role() != null && officers.mayGive(task);
        return new OpenStep(
                task,
                mine,
                may,
                held,
                mine ? stead : null,
                mine ? offers(dossier, task, pinned) : List.of(),
                gives && task.holder() != null && !mine,
                gives ? holders.of(Officers.permission(role).code(), answering.of(task.agency())) : List.of());
    }

    /** What can be chosen, and what cannot any more because it may be chosen so often only. */
    private List<Offer> offers(DossierView dossier, TaskView task, Pinned pinned) {
        Map<Integer, TakeStep.Choice> possible = take.choices(dossier.id(), task.step()).stream()
                .collect(Collectors.toMap(TakeStep.Choice::outcome, Function.identity()));
        FlowStep step = pinned.flow().step(task.step()).orElseThrow();
        List<Offer> offers = new ArrayList<>();
        for (int which = 0; which < step.outcomes().size(); which++) {
            FlowOutcome outcome = step.outcomes().get(which);
            TakeStep.Choice choice = possible.get(which);
            if (choice != null || outcome.bounded()) offers.add(new Offer(which, outcome.name(), choice));
        }
        return offers;
    }
}
