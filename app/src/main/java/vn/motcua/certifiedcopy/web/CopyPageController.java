package vn.motcua.certifiedcopy.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CertifiedCopyRefusal;
import vn.motcua.certifiedcopy.page.ChangePages;
import vn.motcua.certifiedcopy.page.CopyPage;
import vn.motcua.certifiedcopy.page.CopyPages;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;

/** One page of an original: looked at large, and put in the place of by a better scan. Its picture was made by us, so it may stand in our pages. */
@Controller
@Requires("certifiedcopy.compare")
class CopyPageController {

    private static final String ONE = CopyController.COPY + "/pages/{page:\\d+}";

    private final Templates templates;
    private final SeenCopy seen;
    private final CopyPages pages;
    private final ChangePages change;

    CopyPageController(Templates templates, SeenCopy seen, CopyPages pages, ChangePages change) {
        this.templates = templates;
        this.seen = seen;
        this.pages = pages;
        this.change = change;
    }

    @GetMapping(ONE)
    JteModel look(Page page, Form form, @PathVariable String id, @PathVariable("page") String number) {
        CertifiedCopy copy = seen.of(page, id);
        return templates.certifiedcopyPage(page, form, copy, one(copy, number));
    }

    @PostMapping(ONE)
    ResponseEntity<JteModel> replace(
            Page page,
            Form form,
            @PathVariable String id,
            @PathVariable("page") String number,
            HttpServletRequest request) {
        CertifiedCopy copy = seen.of(page, id);
        CopyPage old = one(copy, number);
        return form.submit(
                () -> {
                    change.replace(copy.id(), old.id(), SentScans.of(request));
                    return Form.to(copy.href() + "#pages");
                },
                again -> templates.certifiedcopyPage(page, again, copy, old));
    }

    @GetMapping(ONE + "/picture")
    void picture(Page page, @PathVariable String id, @PathVariable("page") String number, HttpServletResponse response)
            throws IOException {
        CopyPage one = one(seen.of(page, id), number);
        try (InputStream in = pages.open(one)) {
            response.setContentType(MediaType.IMAGE_JPEG_VALUE);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            in.transferTo(response.getOutputStream());
        }
    }

    private CopyPage one(CertifiedCopy copy, String number) {
        return pages.find(copy.id(), InAddress.number(number))
                .orElseThrow(() -> CertifiedCopyRefusal.NO_SUCH_PAGE.because());
    }
}
