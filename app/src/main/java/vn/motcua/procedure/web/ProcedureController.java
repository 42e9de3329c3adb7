package vn.motcua.procedure.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;
import vn.motcua.procedure.ProcedureAction;
import vn.motcua.procedure.ProcedureCode;
import vn.motcua.procedure.ProcedureView;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.draft.DraftRights;
import vn.motcua.procedure.shown.ProcedureSheet;
import vn.motcua.procedure.shown.RecordChanges;

/** A procedure's page: whatever is in force at one address, each revision for ever at another. */
@Controller
@OpenToAll
class ProcedureController {

    private static final String CODE = "/procedure/{code:(?:[1-9]|MC|mc)\\.[0-9A-Za-z.]*[0-9A-Z]}";

    private static final int REVISIONS = 20;

    private final Templates templates;
    private final Procedures procedures;
    private final DraftRights rights;
    private final List<ProcedureAction> actions;

    ProcedureController(
            Templates templates, Procedures procedures, DraftRights rights, ObjectProvider<ProcedureAction> actions) {
        this.templates = templates;
        this.procedures = procedures;
        this.rights = rights;
        this.actions = actions.stream()
                .sorted(Comparator.comparingInt(ProcedureAction::order))
                .toList();
    }

    /** What is in force; else what will be, or last was, and the page says so. */
    @GetMapping(CODE)
    JteModel inForce(Page page, Form form, @PathVariable String code) {
        List<ProcedureView> revisions = revisions(code);
        ProcedureView shown = revisions.stream()
                .filter(one -> one.standing() == vn.motcua.procedure.RevisionStanding.IN_FORCE)
                .findFirst()
                .orElseGet(revisions::getFirst);
        return templates.procedureShow(page, sheet(shown, revisions, form, false));
    }

    @GetMapping(CODE + "/{number:\\d+}")
    JteModel revision(Page page, Form form, @PathVariable String code, @PathVariable String number) {
        List<ProcedureView> revisions = revisions(code);
        long wanted = InAddress.number(number);
        ProcedureView shown = procedures
                .revision(revisions.getFirst().code(), (int) Math.min(wanted, Integer.MAX_VALUE))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        return templates.procedureShow(page, sheet(shown, revisions, form, true));
    }

    /** What changed from the revision before to this one. */
    @GetMapping(CODE + "/{number:\\d+}/changes")
    JteModel changes(Page page, @PathVariable String code, @PathVariable String number) {
        List<ProcedureView> revisions = revisions(code);
        long wanted = InAddress.number(number);
        ProcedureView now = revisions.stream()
                .filter(one -> one.number() == wanted)
                .findFirst()
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        ProcedureView before = revisions.stream()
                .filter(one -> one.from().isBefore(now.from())
                        || (one.from().equals(now.from()) && one.number() < now.number()))
                .findFirst()
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        RecordChanges changes = RecordChanges.of(page, before.record(), now.record())
                .with(before.form(), now.form(), before.flow(), now.flow());
        return templates.procedureChangesShow(page, now, before.number(), changes);
    }

    private ProcedureSheet sheet(ProcedureView shown, List<ProcedureView> revisions, Form form, boolean fixed) {
        return new ProcedureSheet(
                shown,
                Slice.of(revisions, form.paging(REVISIONS)),
                form.ticked("print"),
                fixed,
                rights.maySee(shown.agency()),
                actions);
    }

    private List<ProcedureView> revisions(String written) {
        Optional<ProcedureCode> code = ProcedureCode.parse(written);
        List<ProcedureView> revisions = code.map(procedures::revisions).orElse(List.of());
        if (revisions.isEmpty()) throw Refused.because(KernelRefusal.NOT_FOUND);
        return revisions;
    }
}
