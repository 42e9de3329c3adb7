package vn.motcua.procedure.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.procedure.ProcedureCode;
import vn.motcua.procedure.ProcedureView;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.draft.BeginDraft;
import vn.motcua.procedure.draft.CloseProcedure;
import vn.motcua.procedure.draft.DraftRights;
import vn.motcua.procedure.draft.Drafts;
import vn.motcua.procedure.draft.WithdrawRevision;
import vn.motcua.procedure.record.Remark;

/** What an officer does with a published procedure: draft a revision, withdraw a planned one, close it, lift a closing; and what is remarked on it. */
@Controller
class DeskController {

    private static final String DESK = "/procedure/{code:(?:[1-9]|MC)\\.[0-9A-Z.]*[0-9A-Z]}/desk";
    private static final int LONGEST = 1_000;
    private static final int REMARKS = 20;

    private final Templates templates;
    private final Procedures procedures;
    private final Drafts drafts;
    private final DraftRights rights;
    private final BeginDraft begin;
    private final WithdrawRevision withdraw;
    private final CloseProcedure close;

    DeskController(
            Templates templates,
            Procedures procedures,
            Drafts drafts,
            DraftRights rights,
            BeginDraft begin,
            WithdrawRevision withdraw,
            CloseProcedure close) {
        this.templates = templates;
        this.procedures = procedures;
        this.drafts = drafts;
        this.rights = rights;
        this.begin = begin;
        this.withdraw = withdraw;
        this.close = close;
    }

    @Requires("procedure.see-drafts")
    @GetMapping(DESK)
    JteModel desk(Page page, Form form, @PathVariable String code) {
        return desk(page, form.with("from", procedures.today()), known(code));
    }

    @Requires("procedure.edit")
    @PostMapping(DESK + "/drafts")
    ResponseEntity<JteModel> begin(Page page, Form form, @PathVariable String code) {
        ProcedureCode one = known(code);
        return form.submit(() -> Form.to(begin.from(one).href()), again -> desk(page, again, one));
    }

    @Requires("procedure.approve")
    @PostMapping(DESK + "/withdrawals")
    ResponseEntity<JteModel> withdraw(Page page, Form form, @PathVariable String code) {
        return submit(page, form, code, one -> {
            int number = (int) form.number("number", "procedure.revision.number", 1, Integer.MAX_VALUE);
            String reason = form.optional("reason", LONGEST);
            form.check();
            withdraw.run(one, number, reason);
        });
    }

    @Requires("procedure.approve")
    @PostMapping(DESK + "/closing")
    ResponseEntity<JteModel> close(Page page, Form form, @PathVariable String code) {
        return submit(page, form, code, one -> {
            LocalDate from = form.date("from", "procedure.desk.closeFrom");
            String reason = form.optional("closeReason", LONGEST);
            form.check();
            close.close(one, from, reason);
        });
    }

    @Requires("procedure.approve")
    @PostMapping(DESK + "/closing/lift")
    ResponseEntity<JteModel> lift(Page page, Form form, @PathVariable String code) {
        return submit(page, form, code, one -> {
            String reason = form.optional("liftReason", LONGEST);
            form.check();
            close.lift(one, reason);
        });
    }

    private ResponseEntity<JteModel> submit(
            Page page, Form form, String code, java.util.function.Consumer<ProcedureCode> act) {
        ProcedureCode one = known(code);
        return form.submit(
                () -> {
                    act.accept(one);
                    return Form.to("/procedure/" + one + "/desk");
                },
                again -> desk(page, again, one));
    }

    private JteModel desk(Page page, Form form, ProcedureCode code) {
        List<ProcedureView> revisions = procedures.revisions(code);
        if (revisions.isEmpty() || !rights.maySee(revisions.getFirst().agency()))
            throw Refused.because(KernelRefusal.NOT_FOUND);
        return templates.procedureDesk(
                page,
                form,
                revisions,
                drafts.of(code),
                procedures.today(),
                Slice.of(Remark.of(revisions.getFirst().record()), form.paging(REMARKS)));
    }

    /** The code in an address; what cannot be one is not there. */
    private static ProcedureCode known(String code) {
        return ProcedureCode.parse(code).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }
}
