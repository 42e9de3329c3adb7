package vn.motcua.certifiedcopy.web;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.certifiedcopy.CertifiedCopies;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CertifiedCopyRefusal;
import vn.motcua.certifiedcopy.deliver.DeliverCopies;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;

/** Hands the certified file to its officers, for somebody at the counter who has no account. It is a document of ours: nothing in it acts. */
@Controller
@Requires("certifiedcopy.compare")
class CopyFileController {

    private final SeenCopy seen;
    private final CertifiedCopies copies;

    CopyFileController(SeenCopy seen, CertifiedCopies copies) {
        this.seen = seen;
        this.copies = copies;
    }

    @GetMapping(CopyController.COPY + "/file")
    ResponseEntity<byte[]> file(Page page, @PathVariable String id) throws IOException {
        CertifiedCopy copy = seen.of(page, id);
        if (copy.attestation() == null) throw CertifiedCopyRefusal.NO_SUCH_COPY.because();
        try (InputStream in = copies.open(copy)) {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_PDF)
                    .cacheControl(CacheControl.noStore())
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(DeliverCopies.fileName(copy))
                                    .build()
                                    .toString())
                    .body(in.readAllBytes());
        }
    }
}
