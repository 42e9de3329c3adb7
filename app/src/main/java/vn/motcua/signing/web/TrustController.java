package vn.motcua.signing.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.Page;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.CertificateView;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.authority.RevocationLists;

/** What anybody needs to check our signatures: the authority's certificates and its lists of revoked ones. */
@Controller
@OpenToAll
class TrustController {

    private final Templates templates;
    private final Certificates certificates;
    private final RevocationLists lists;
    private final Clock clock;

    TrustController(Templates templates, Certificates certificates, RevocationLists lists, Clock clock) {
        this.templates = templates;
        this.certificates = certificates;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping("/signing")
    JteModel about(Page page) {
        return templates.signingAbout(page, certificates.authority(), lists.all(), clock.instant());
    }

    /** The authority's certificates, in PEM, the issuing one first. */
    @GetMapping("/signing/ca")
    @ResponseBody
    ResponseEntity<byte[]> authority() {
        List<CertificateView> own = certificates.authority();
        if (own.isEmpty()) throw Refused.because(SigningRefusal.AUTHORITY_AWAY);
        StringBuilder text = new StringBuilder();
        for (CertificateView view : own) text.append(Pem.of(certificates.encoded(view.id())));
        return Downloads.of(text.toString().getBytes(StandardCharsets.US_ASCII), Downloads.PEM, "mot-cua-ca.pem");
    }

    /** What the first issuing certificate that still holds has revoked, in DER: the address that stands in the oldest certificates. */
    @GetMapping("/signing/crl")
    @ResponseBody
    ResponseEntity<byte[]> list() {
        return list(first(CertificateKind.ISSUING), "mot-cua.crl");
    }

    /** Which of the authority's own certificates are revoked, in DER. */
    @GetMapping("/signing/crl/root")
    @ResponseBody
    ResponseEntity<byte[]> rootList() {
        return list(first(CertificateKind.ROOT), "mot-cua-root.crl");
    }

    /** What this certificate of the authority's has revoked, in DER: the address that stands in what it signed. */
    @GetMapping("/signing/crl/{serial:[0-9a-f]{8,40}}")
    @ResponseBody
    ResponseEntity<byte[]> listOf(@PathVariable String serial) {
        return list(own(serial), "mot-cua-" + serial + ".crl");
    }

    /** The first certificate that signed those of agencies and officials and still holds, in DER. */
    @GetMapping("/signing/ca/issuing")
    @ResponseBody
    ResponseEntity<byte[]> issuing() {
        return certificate(first(CertificateKind.ISSUING), "mot-cua-ca.cer");
    }

    /** The first root that still holds, in DER. */
    @GetMapping("/signing/ca/root")
    @ResponseBody
    ResponseEntity<byte[]> root() {
        return certificate(first(CertificateKind.ROOT), "mot-cua-root.cer");
    }

    /** One of the authority's certificates, in DER: where certificates say that the one lies which signed them. */
    @GetMapping("/signing/ca/{serial:[0-9a-f]{8,40}}")
    @ResponseBody
    ResponseEntity<byte[]> certificateOf(@PathVariable String serial) {
        return certificate(own(serial), "mot-cua-" + serial + ".cer");
    }

    private CertificateView first(CertificateKind kind) {
        return certificates.authority().stream()
                .filter(one -> one.kind() == kind && clock.instant().isBefore(one.validUntil()))
                .reduce((newer, older) -> older)
                .orElseThrow(() -> Refused.because(SigningRefusal.AUTHORITY_AWAY));
    }

    private CertificateView own(String serial) {
        return certificates.authority().stream()
                .filter(one -> one.serial().equals(serial))
                .findFirst()
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    private ResponseEntity<byte[]> certificate(CertificateView view, String name) {
        return Downloads.of(certificates.encoded(view.id()), Downloads.CER, name);
    }

    private ResponseEntity<byte[]> list(CertificateView issuer, String name) {
        byte[] der = lists.newest(issuer.id())
                .orElseThrow(() -> Refused.because(SigningRefusal.AUTHORITY_AWAY))
                .der();
        return Downloads.of(der, Downloads.CRL, name);
    }
}
