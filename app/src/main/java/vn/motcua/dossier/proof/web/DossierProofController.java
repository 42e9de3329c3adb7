package vn.motcua.dossier.proof.web;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierPermission;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.life.Officers;
import vn.motcua.dossier.proof.DossierProofs;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;

/** The signed log of a dossier as a file, for whose dossier it is and for the officers of the agency. */
@Controller
class DossierProofController {

    private final Dossiers dossiers;
    private final Officers officers;
    private final DossierProofs proofs;
    private final VerifyPage verify;

    DossierProofController(Dossiers dossiers, Officers officers, DossierProofs proofs, VerifyPage verify) {
        this.dossiers = dossiers;
        this.officers = officers;
        this.proofs = proofs;
        this.verify = verify;
    }

    @SignedIn
    @GetMapping("/dossier/proof/{code}.json")
    ResponseEntity<byte[]> proof(Page page, @PathVariable String code) {
        DossierView dossier = DossierCode.parse(code)
                .flatMap(dossiers::find)
                .filter(one -> officers.may(DossierPermission.SEE, one.agency())
                        || page.actor().mayActFor(one.account(), one.procedureCode()))
                .orElseThrow(() -> DossierRefusal.NO_SUCH_DOSSIER.because());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(dossier.code().text() + ".json")
                                .build()
                                .toString())
                .body(proofs.of(dossier.code()).bytes());
    }

    /** One file with everything in it: it can be saved and used without a network. It may talk to nobody, not even to us. */
    @OpenToAll
    @GetMapping("/dossier/verify.html")
    ResponseEntity<byte[]> verify() {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .header("Content-Security-Policy", verify.policy())
                .body(verify.bytes());
    }
}
