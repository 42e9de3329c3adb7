package vn.motcua.certifiedcopy.revoke.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.certifiedcopy.CertifiedCopies;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CertifiedCopyPermission;
import vn.motcua.certifiedcopy.CertifiedCopyRefusal;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.CopyReach;
import vn.motcua.certifiedcopy.revoke.RevocationGround;
import vn.motcua.certifiedcopy.revoke.RevocationRefusal;
import vn.motcua.certifiedcopy.revoke.RevocationView;
import vn.motcua.certifiedcopy.revoke.Revocations;
import vn.motcua.certifiedcopy.revoke.RevokeCopy;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** What the register says of one copy; one officer asks that it count no more, another one decides. */
@Controller
@Requires("certifiedcopy.register")
class RevokeCopyController {

    private static final String LINES = "/certifiedcopy/register/copies/";
    private static final String PATH = LINES + "{id}";
    private static final int LONGEST = 1_000;

    private final Templates templates;
    private final CertifiedCopies copies;
    private final Revocations revocations;
    private final RevokeCopy revoke;
    private final CopyReach reach;
    private final Agencies agencies;

    RevokeCopyController(
            Templates templates,
            CertifiedCopies copies,
            Revocations revocations,
            RevokeCopy revoke,
            CopyReach reach,
            Agencies agencies) {
        this.templates = templates;
        this.copies = copies;
        this.revocations = revocations;
        this.revoke = revoke;
        this.reach = reach;
        this.agencies = agencies;
    }

    @GetMapping(PATH)
    JteModel ask(Page page, Form form, @PathVariable String id) {
        return shown(page, form, mine(page, id));
    }

    @PostMapping(PATH + "/revocation")
    ResponseEntity<JteModel> asked(Page page, Form form, @PathVariable String id) {
        CertifiedCopy copy = mine(page, id);
        return form.submit(
                () -> {
                    RevocationGround ground =
                            form.choice("ground", "certifiedcopy.revoke.ground", RevocationGround.class);
                    String reason = form.text("reason", "certifiedcopy.revoke.reason", LONGEST);
                    form.check();
                    revoke.ask(copy, ground, reason, officer(page), page.actor().name());
                    return Form.to(LINES + copy.id());
                },
                again -> shown(page, again, copy));
    }

    @PostMapping(PATH + "/decision")
    @Requires(value = "certifiedcopy.sign", freshFactor = true)
    ResponseEntity<JteModel> decided(Page page, Form form, @PathVariable String id) {
        CertifiedCopy copy = mine(page, id);
        if (!decides(copy)) throw Refused.because(KernelRefusal.NOT_ALLOWED);
        return form.submit(
                () -> {
                    RevocationView asked = revocations
                            .of(copy.id())
                            .filter(one -> form.has("revocation", Long.toString(one.id())))
                            .orElseThrow(RevocationRefusal.DECIDED_ALREADY::because); // another one than was read
                    revoke.decide(
                            asked,
                            form.has("said", "yes"),
                            officer(page),
                            page.actor().name());
                    return Form.to(LINES + copy.id());
                },
                again -> shown(page, again, copy));
    }

    private JteModel shown(Page page, Form form, CertifiedCopy copy) {
        @Nullable RevocationView revocation = revocations.of(copy.id()).orElse(null);
        List<AgencyId> named = revocation == null
                ? List.of()
                : revocation.relied().stream()
                        .map(RevocationView.Relied::agency)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        Map<AgencyId, String> names = agencies.called(named, page.language());
        return templates.certifiedcopyRevokeCopy(page, form, copy, revocation, names, decides(copy));
    }

    private CertifiedCopy mine(Page page, String id) {
        return CopyId.parse(id)
                .flatMap(copies::find)
                .filter(copy -> reach.covers(CertifiedCopyPermission.REGISTER, copy.agency()))
                .filter(copy -> copy.attestation() != null)
                .orElseThrow(CertifiedCopyRefusal.NO_SUCH_COPY::because);
    }

    private boolean decides(CertifiedCopy copy) {
        return reach.covers(CertifiedCopyPermission.SIGN, copy.agency());
    }

    private static AccountId officer(Page page) {
        AccountId account = page.actor().account();
        if (account == null) throw Refused.because(KernelRefusal.SIGN_IN_FIRST);
        return account;
    }
}
