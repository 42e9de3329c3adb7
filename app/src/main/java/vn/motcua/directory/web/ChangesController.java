package vn.motcua.directory.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.change.ChangeSummary;
import vn.motcua.directory.change.Chronicle;
import vn.motcua.directory.change.FactView;
import vn.motcua.directory.change.RedateChange;
import vn.motcua.directory.change.WithdrawChange;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** Changes that are still to come, and each change by its number; cancelled, struck or put on another day here. */
@Controller
@Requires("directory.edit")
class ChangesController {

    private static final String EDIT = "directory.edit";

    private final Templates templates;
    private final EditDesk desk;
    private final Agencies agencies;
    private final Chronicle chronicle;
    private final WithdrawChange withdraw;
    private final RedateChange redate;
    private final Access access;

    ChangesController(
            Templates templates,
            EditDesk desk,
            Agencies agencies,
            Chronicle chronicle,
            WithdrawChange withdraw,
            RedateChange redate,
            Access access) {
        this.templates = templates;
        this.desk = desk;
        this.agencies = agencies;
        this.chronicle = chronicle;
        this.withdraw = withdraw;
        this.redate = redate;
        this.access = access;
    }

    @GetMapping("/directory/changes")
    JteModel toCome(Page page, Form form) {
        ListRequest request = new ListRequest(form, agencies.today().day());
        Slice<ChangeSummary> changes =
                chronicle.after(agencies.today().day(), access.scope(page.actor(), EDIT), request.paging());
        return templates.directoryChanges(page, changes);
    }

    @GetMapping("/directory/changes/{change}")
    JteModel change(Page page, @PathVariable String change, Form form) {
        ChangeSummary summary = own(page, change);
        Slice<FactView> facts = chronicle.factsOf(
                summary.id(), new ListRequest(form, agencies.today().day()).paging());
        return templates.directoryChange(page, summary, facts, agencies.today().day(), form.ticked("done"));
    }

    @GetMapping("/directory/changes/{change}/withdraw")
    JteModel askWithdraw(Page page, @PathVariable String change) {
        return templates.directoryWithdraw(
                page, begin(), own(page, change), agencies.today().day());
    }

    @PostMapping("/directory/changes/{change}/withdraw")
    ResponseEntity<JteModel> withdraw(Page page, @PathVariable String change, Form form) {
        ChangeSummary summary = own(page, change);
        return desk.answer(
                page,
                form,
                () -> {
                    WithdrawChange.Command command =
                            new WithdrawChange.Command(summary.id(), desk.source(form), desk.reason(form));
                    form.check();
                    return withdraw.withdraw(command);
                },
                again -> templates.directoryWithdraw(
                        page, again, summary, agencies.today().day()));
    }

    @GetMapping("/directory/changes/{change}/redate")
    JteModel askRedate(Page page, @PathVariable String change) {
        ChangeSummary summary = own(page, change);
        return templates.directoryRedate(page, begin().with("effective", summary.effective()), summary);
    }

    @PostMapping("/directory/changes/{change}/redate")
    ResponseEntity<JteModel> redate(Page page, @PathVariable String change, Form form) {
        ChangeSummary summary = own(page, change);
        return desk.answer(
                page,
                form,
                () -> {
                    RedateChange.Command command = new RedateChange.Command(summary.id(), desk.ground(form));
                    form.check();
                    return redate.redate(command);
                },
                again -> templates.directoryRedate(page, again, summary));
    }

    /** A change that concerns an agency of the editor's; any other is not there for them. */
    private ChangeSummary own(Page page, String number) {
        return chronicle
                .change(ListRequest.id(number).value())
                .filter(summary ->
                        chronicle.agenciesOf(summary.id()).stream().anyMatch(agency -> page.may(EDIT, agency)))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    private static Form begin() {
        return Form.empty().with("grade", LegalSource.Grade.READ);
    }
}
