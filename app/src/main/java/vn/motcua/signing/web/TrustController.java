package vn.motcua.signing.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
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
        return templates.signingAbout(
                page,
                certificates.authority(),
                lists.newest(CertificateKind.ISSUING).orElse(null),
                clock.instant());
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

    /** Which certificates of agencies, systems and the axis are revoked, in DER. */
    @GetMapping("/signing/crl")
    @ResponseBody
    ResponseEntity<byte[]> list() {
        return list(CertificateKind.ISSUING, "mot-cua.crl");
    }

    /** Which of the authority's own certificates are revoked, in DER. */
    @GetMapping("/signing/crl/root")
    @ResponseBody
    ResponseEntity<byte[]> rootList() {
        return list(CertificateKind.ROOT, "mot-cua-root.crl");
    }

    /** The certificate that signed those of agencies and officials, in DER: where certificates say that it lies. */
    @GetMapping("/signing/ca/issuing")
    @ResponseBody
    ResponseEntity<byte[]> issuing() {
        return certificate(CertificateKind.ISSUING, "mot-cua-ca.cer");
    }

    /** The root, in DER. */
    @GetMapping("/signing/ca/root")
    @ResponseBody
    ResponseEntity<byte[]> root() {
        return certificate(CertificateKind.ROOT, "mot-cua-root.cer");
    }

    private ResponseEntity<byte[]> certificate(CertificateKind kind, String name) {
        CertificateView view = certificates.authority().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow(() -> Refused.because(SigningRefusal.AUTHORITY_AWAY));
        return Downloads.of(certificates.encoded(view.id()), Downloads.CER, name);
    }

    private ResponseEntity<byte[]> list(CertificateKind issuer, String name) {
        byte[] der = lists.newest(issuer)
                .orElseThrow(() -> Refused.because(SigningRefusal.AUTHORITY_AWAY))
                .der();
        return Downloads.of(der, Downloads.CRL, name);
    }
}
