package vn.motcua.axis.api.web;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.motcua.axis.api.ApiRefusal;
import vn.motcua.axis.edxml.OrganId;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.ForMachines;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.Certificates;

/** To which keys packets for agencies are encrypted. Who seals checks the certificates against an authority of their own choice, not ours. */
@Controller
@ForMachines
class EncryptionEndpoint {

    private static final int MOST = 200;

    private final AgencyCodes codes;
    private final Certificates certificates;
    private final Clock clock;

    EncryptionEndpoint(AgencyCodes codes, Certificates certificates, Clock clock) {
        this.codes = codes;
        this.certificates = certificates;
        this.clock = clock;
    }

    /** Agencies without one are left out. */
    @GetMapping("/axis/api/v1/encryption-certificates")
    @ResponseBody
    Page find(@RequestParam List<String> code) {
        if (code.size() > MOST) throw Refused.at("code", ApiRefusal.PARAMETER_WRONG, "code");
        List<AgencyCode> wanted = code.stream()
                .map(text -> new OrganId(text).code())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        Map<AgencyCode, AgencyView> agencies = codes.carriers(wanted, AsOf.today(clock));
        Map<AgencyId, List<CertificateId>> held = certificates.of(
                agencies.values().stream().map(AgencyView::id).distinct().toList(),
                CertificateKind.ENCRYPTION,
                clock.instant());
        List<Line> lines = new ArrayList<>();
        for (AgencyCode one : wanted) {
            AgencyView agency = agencies.get(one);
            if (agency != null && held.containsKey(agency.id()))
                lines.add(new Line(one.text(), chain(held.get(agency.id()).getFirst())));
        }
        return new Page(lines);
    }

    private List<String> chain(CertificateId id) {
        return certificates.chain(id).stream().map(EncryptionEndpoint::encoded).toList();
    }

    private static String encoded(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The agencies found, in the order asked for. */
    record Page(List<Line> agencies) {}

    /** The newest certificate of an agency, and those above it up to the root; DER in base64. */
    record Line(String code, List<String> chain) {}
}
