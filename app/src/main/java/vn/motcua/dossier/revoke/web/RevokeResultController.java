package vn.motcua.dossier.revoke.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierPermission;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.ResultView;
import vn.motcua.dossier.Results;
import vn.motcua.dossier.desk.Desk;
import vn.motcua.dossier.life.Officers;
import vn.motcua.dossier.revoke.ResultGround;
import vn.motcua.dossier.revoke.ResultRevocation;
import vn.motcua.dossier.revoke.ResultRevocations;
import vn.motcua.dossier.revoke.RevokeResult;
import vn.motcua.dossier.spi.IssuedDoor;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;

/** Takes a result back: one officer asks, another one decides. */
@Controller
@Requires("dossier.see")
class RevokeResultController {

    private static final String PATH = "/dossier/desk/{id:\\d+}/results/{result:\\d+}/revocation";
    private static final int LONGEST = 1_000;

    private final Templates templates;
    private final Desk desk;
    private final Results results;
    private final Officers officers;
    private final ResultRevocations revocations;
    private final RevokeResult revoke;
    private final List<IssuedDoor> doors;

    RevokeResultController(
            Templates templates,
            Desk desk,
            Results results,
            Officers officers,
            ResultRevocations revocations,
            RevokeResult revoke,
            List<IssuedDoor> doors) {
        this.templates = templates;
        this.desk = desk;
        this.results = results;
        this.officers = officers;
        this.revocations = revocations;
        this.revoke = revoke;
        this.doors = doors;
    }

    @GetMapping(PATH)
    JteModel show(Page page, Form form, @PathVariable String id, @PathVariable String result) {
        DossierView dossier = desk.visible(new DossierId(InAddress.number(id)));
        return shown(page, form, dossier, result(dossier, result));
    }

    @PostMapping(PATH)
    ResponseEntity<JteModel> ask(Page page, Form form, @PathVariable String id, @PathVariable String result) {
        DossierView dossier = desk.visible(new DossierId(InAddress.number(id)));
        ResultView taken = result(dossier, result);
        if (!asks(dossier)) throw DossierRefusal.NOT_YOURS_TO_DECIDE.because();
        return form.submit(
                () -> {
                    ResultGround ground = form.choice("ground", "dossier.revoke.ground", ResultGround.class);
                    String reason = form.text("reason", "dossier.revoke.reason", LONGEST);
                    form.check();
                    revoke.ask(dossier, taken, ground, reason);
                    return Form.to(RevokeResult.href(dossier, taken));
                },
                again -> shown(page, again, dossier, taken));
    }

    @PostMapping(PATH + "/decision")
    @Requires(value = "dossier.decide", freshFactor = true)
    ResponseEntity<JteModel> decide(Page page, Form form, @PathVariable String id, @PathVariable String result) {
        DossierView dossier = desk.visible(new DossierId(InAddress.number(id)));
        ResultView taken = result(dossier, result);
        if (!officers.may(DossierPermission.DECIDE, dossier.agency()))
            throw DossierRefusal.NOT_YOURS_TO_DECIDE.because();
        return form.submit(
                () -> {
                    ResultRevocation asked = revocations
                            .of(taken.id())
                            .filter(one -> form.has("revocation", Long.toString(one.id())))
                            .orElseThrow(DossierRefusal.REVOCATION_NOT_POSSIBLE::because); // another than was read
                    revoke.decide(dossier, taken, asked, form.has("said", "yes"));
                    return Form.to(RevokeResult.href(dossier, taken));
                },
                again -> shown(page, again, dossier, taken));
    }

    private JteModel shown(Page page, Form form, DossierView dossier, ResultView result) {
        @Nullable ResultRevocation asked = revocations.of(result.id()).orElse(null);
        return templates.dossierRevokeResult(
                page,
                form,
                dossier,
                result,
                asked,
                asks(dossier),
                officers.may(DossierPermission.DECIDE, dossier.agency()),
                result.elsewhere()
                        ? doors.stream()
                                .flatMap(one -> one.to(dossier, result).stream())
                                .findFirst()
                                .orElse(null)
                        : null);
    }

    private boolean asks(DossierView dossier) {
        return officers.may(DossierPermission.HANDLE, dossier.agency())
                || officers.may(DossierPermission.ISSUE, dossier.agency())
                || officers.may(DossierPermission.DECIDE, dossier.agency());
    }

    private ResultView result(DossierView dossier, String id) {
        return results.find(dossier.id(), InAddress.number(id))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }
}
