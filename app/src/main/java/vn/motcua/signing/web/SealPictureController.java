package vn.motcua.signing.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;
import vn.motcua.signing.pades.ChangePicture;
import vn.motcua.signing.pades.Pictures;

/** The picture of an agency's seal, as documents show it where the agency signs. Without one a seal is drawn. */
@Controller
class SealPictureController {

    private static final String SEAL = "/signing/agencies/{agency:\\d+}/seal";

    private final Templates templates;
    private final Pictures pictures;
    private final ChangePicture change;
    private final SentPicture sent;
    private final Named named;

    SealPictureController(Templates templates, Pictures pictures, ChangePicture change, SentPicture sent, Named named) {
        this.templates = templates;
        this.pictures = pictures;
        this.change = change;
        this.sent = sent;
        this.named = named;
    }

    @Requires(value = "signing.manage", agency = "agency")
    @GetMapping(SEAL)
    JteModel show(Page page, Form form, @PathVariable String agency) {
        AgencyId id = id(agency);
        String name = named.agencies(List.of(id), page.language()).getOrDefault(id, "");
        return templates.signingSeal(page, form, id, name, pictures.ofAgency(id) != null);
    }

    @Requires(value = "signing.manage", agency = "agency")
    @GetMapping(SEAL + "/picture")
    @ResponseBody
    ResponseEntity<byte[]> picture(@PathVariable String agency) {
        byte[] png = pictures.ofAgency(id(agency));
        if (png == null) throw Refused.because(KernelRefusal.NOT_FOUND);
        return ResponseEntity.ok()
                .header("Content-Type", "image/png")
                .header("Cache-Control", "private, no-store")
                .body(png);
    }

    @Requires(value = "signing.manage", agency = "agency", freshFactor = true)
    @PostMapping(SEAL)
    ResponseEntity<JteModel> keep(Page page, Form form, @PathVariable String agency, HttpServletRequest request) {
        return form.submit(
                () -> {
                    change.seal(id(agency), sent.of(request));
                    return Form.to("/signing/agencies/" + id(agency) + "/seal?done=KEPT");
                },
                again -> show(page, again, agency));
    }

    @Requires(value = "signing.manage", agency = "agency", freshFactor = true)
    @PostMapping(SEAL + "/removal")
    ResponseEntity<JteModel> remove(Page page, Form form, @PathVariable String agency) {
        return form.submit(
                () -> {
                    change.seal(id(agency), null);
                    return Form.to("/signing/agencies/" + id(agency) + "/seal?done=REMOVED");
                },
                again -> show(page, again, agency));
    }

    private static AgencyId id(String agency) {
        return new AgencyId(InAddress.number(agency));
    }
}
