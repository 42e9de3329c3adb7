package vn.motcua.signing.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.CertificateView;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.CertifiedPerson;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.authority.Seats;
import vn.motcua.signing.authority.SigningRequestFile;
import vn.motcua.signing.authority.Wish;
import vn.motcua.signing.request.RequestCertificate;
import vn.motcua.signing.request.SigningReach;

/** Asking for a certificate: a new one, or one in place of another ({@code ?renew=…}). */
@Controller
@Requires(value = "signing.manage", freshFactor = true)
class RequestCertificateController {

    private static final String HERE = "/signing/requests/new";
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_REASON = 1000;

    /** Where the private key is to lie. */
    private enum KeyPlace {
        HERE,
        HOLDER
    }

    private final Templates templates;
    private final RequestCertificate request;
    private final Certificates certificates;
    private final SigningReach reach;
    private final Seats seats;
    private final Named named;
    private final Clock clock;

    RequestCertificateController(
            Templates templates,
            RequestCertificate request,
            Certificates certificates,
            SigningReach reach,
            Seats seats,
            Named named,
            Clock clock) {
        this.templates = templates;
        this.request = request;
        this.certificates = certificates;
        this.reach = reach;
        this.seats = seats;
        this.named = named;
        this.clock = clock;
    }

    @GetMapping(HERE)
    JteModel ask(Page page, Form sent) {
        CertificateView old = renewed(sent);
        Form form = Form.empty()
                .with("agency", named.code(old == null ? page.actor().actingFor() : old.agency()))
                .with("kind", old == null ? CertificateKind.AGENCY : old.kind())
                .with("name", old == null || old.kind() != CertificateKind.SYSTEM ? "" : old.name())
                .with("key", old != null && !old.keyHere() ? KeyPlace.HOLDER : KeyPlace.HERE)
                .with("renew", old == null ? null : old.id());
        return templates.signingRequestForm(page, form, old);
    }

    @PostMapping(HERE)
    ResponseEntity<JteModel> request(Page page, Form form) {
        CertificateView old = renewed(form);
        return form.submit(
                () -> {
                    Wish wish = wish(form, old);
                    String reason = form.text("reason", "signing.requests.reason", LONGEST_REASON);
                    form.check();
                    return Form.to("/signing/requests/" + request.request(wish, reason));
                },
                again -> templates.signingRequestForm(page, again, old));
    }

    private Wish wish(Form form, @Nullable CertificateView old) {
        CertificateKind kind = old == null ? kind(form) : old.kind();
        String name = kind == CertificateKind.SYSTEM ? form.text("name", "signing.system", LONGEST_NAME) : "";
        KeyPlace key = form.choice("key", "signing.key", KeyPlace.class);
        byte[] csr = key == KeyPlace.HOLDER ? csr(form) : null;
        if (kind == CertificateKind.ENCRYPTION && key == KeyPlace.HERE && form.error("key") == null)
            form.wrong("key", SigningRefusal.ENCRYPTION_KEY_STAYS_AWAY); // not at the request, which is hidden
        AgencyId agency = old == null ? named.agency(form) : Objects.requireNonNull(old.agency());
        CertificateId replaced = old == null ? null : old.id();
        if (kind != CertificateKind.OFFICIAL) return new Wish(kind, agency, name, csr, replaced);
        Seats.Seat seat = seat(form, agency, old);
        return new Wish(kind, agency, seat.name(), csr, replaced, seat.person());
    }

    /** Whom the certificate is to name: the one of a renewed certificate, else whoever the form names. */
    private Seats.Seat seat(Form form, AgencyId agency, @Nullable CertificateView old) {
        String name = old == null ? form.text("person", "signing.person", LONGEST_NAME) : old.name();
        form.check(); // without an agency or a name there is nobody to look for
        Seats.Seat seat = seats.one(agency, name);
        CertifiedPerson before = old == null ? null : old.person();
        if (before != null && !before.official().equals(seat.person().official()))
            throw Refused.because(SigningRefusal.NO_SUCH_OFFICIAL, name);
        return seat;
    }

    private static CertificateKind kind(Form form) {
        CertificateKind kind = form.choice("kind", "signing.kind", CertificateKind.class);
        if (!kind.own()) return kind;
        if (form.error("kind") == null) form.wrong("kind", KernelRefusal.NOT_UNDERSTOOD, kind.name());
        return CertificateKind.AGENCY;
    }

    private static byte @Nullable [] csr(Form form) {
        String text = form.text("csr", "signing.csr", SigningRequestFile.LONGEST);
        if (text.isEmpty()) return null;
        try {
            return SigningRequestFile.read(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (Refused refused) {
            form.wrong("csr", refused.refusal());
            return null;
        }
    }

    /** The certificate to be replaced; one that is not within reach, or no longer holds, is not there. */
    private @Nullable CertificateView renewed(Form form) {
        String id = form.value("renew");
        if (id.isEmpty()) return null;
        CertificateView old = certificates
                .find(new CertificateId(InAddress.number(id)))
                .filter(view -> view.agency() != null && reach.covers(view.agency()))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        if (!old.renewable(clock.instant())) throw Refused.because(SigningRefusal.NOT_RENEWABLE);
        return old;
    }
}
