package vn.motcua.certifiedcopy.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.certifiedcopy.CertifiedCopies;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.HandOutReason;
import vn.motcua.certifiedcopy.deliver.DeliverCopies;
import vn.motcua.certifiedcopy.desk.HandOutCopy;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** Hands the certified file to its officers, who say why: for somebody at the counter who has no account, for one. It is noted before. It is a document of ours: nothing in it acts. */
@Controller
@Requires("certifiedcopy.compare")
class CopyFileController {

    private final SeenCopy seen;
    private final HandOutCopy handOut;
    private final CertifiedCopies copies;

    CopyFileController(SeenCopy seen, HandOutCopy handOut, CertifiedCopies copies) {
        this.seen = seen;
        this.handOut = handOut;
        this.copies = copies;
    }

    @PostMapping(CopyController.COPY + "/file")
    void file(Page page, Form form, @PathVariable String id, HttpServletResponse response) throws IOException {
        CertifiedCopy copy = seen.of(page, id);
        HandOutReason reason = form.choice("reason", "certifiedcopy.handOut.reason", HandOutReason.class);
        form.check();
        handOut.run(copy, reason);
        try (InputStream in = copies.open(copy)) {
            response.setContentType(MediaType.APPLICATION_PDF_VALUE);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(DeliverCopies.fileName(copy))
                            .build()
                            .toString());
            in.transferTo(response.getOutputStream());
        }
    }
}
