package vn.motcua.signing.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.motcua.directory.people.OfficialAccounts;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.signing.CertificateView;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.pades.ChangePicture;
import vn.motcua.signing.pades.Pictures;
import vn.motcua.signing.sheaf.SheafOutcomes;
import vn.motcua.signing.sheaf.SheafView;
import vn.motcua.signing.sheaf.Sheaves;
import vn.motcua.signing.sheaf.TakeBackSheaf;

/** What an official signs with, and what became of what they had signed. Other people's is not there. */
@Controller
@SignedIn
class MySignatureController {

    private static final String MINE = "/signing/mine";
    private static final int ROWS = 50;
    private static final int SHEAVES = 10;

    private final Templates templates;
    private final OfficialAccounts officials;
    private final Certificates certificates;
    private final Pictures pictures;
    private final ChangePicture change;
    private final SentPicture sent;
    private final Sheaves sheaves;
    private final SheafOutcomes outcomes;
    private final TakeBackSheaf takeBack;
    private final Clock clock;

    MySignatureController(
            Templates templates,
            OfficialAccounts officials,
            Certificates certificates,
            Pictures pictures,
            ChangePicture change,
            SentPicture sent,
            Sheaves sheaves,
            SheafOutcomes outcomes,
            TakeBackSheaf takeBack,
            Clock clock) {
        this.templates = templates;
        this.officials = officials;
        this.certificates = certificates;
        this.pictures = pictures;
        this.change = change;
        this.sent = sent;
        this.sheaves = sheaves;
        this.outcomes = outcomes;
        this.takeBack = takeBack;
        this.clock = clock;
    }

    @GetMapping(MINE)
    JteModel mine(Page page, Form form) {
        OfficialId me = me(page);
        List<CertificateView> held = certificates.of(me, clock.instant());
        return templates.signingMine(
                page,
                form,
                held,
                pictures.of(me).isPresent(),
                clock.instant(),
                outcomes.of(account(page), form.paging(SHEAVES)));
    }

    /** The picture, for oneself. */
    @GetMapping(MINE + "/picture")
    @ResponseBody
    ResponseEntity<byte[]> picture(Page page) {
        byte[] png = pictures.of(me(page)).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        return ResponseEntity.ok()
                .header("Content-Type", "image/png")
                .header("Cache-Control", "private, no-store")
                .body(png);
    }

    @PostMapping(MINE + "/picture")
    ResponseEntity<JteModel> keep(Page page, Form form, HttpServletRequest request) {
        me(page);
        return form.submit(
                () -> {
                    change.own(sent.of(request));
                    return Form.to(MINE + "?done=KEPT");
                },
                again -> mine(page, again));
    }

    @PostMapping(MINE + "/removal")
    ResponseEntity<JteModel> remove(Page page, Form form) {
        me(page);
        return form.submit(
                () -> {
                    change.own(null);
                    return Form.to(MINE + "?done=REMOVED");
                },
                again -> mine(page, again));
    }

    @GetMapping("/signing/sheaves/{id:[0-9a-f-]{36}}")
    JteModel sheaf(Page page, Form form, @PathVariable String id) {
        SheafView sheaf = sheaves.find(uuid(id), account(page), form.paging(ROWS))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        return templates.signingSheaf(page, form, sheaf);
    }

    /** What waits of it is not signed. */
    @PostMapping("/signing/sheaves/{id:[0-9a-f-]{36}}/withdrawal")
    ResponseEntity<JteModel> takeBack(Page page, Form form, @PathVariable String id) {
        return form.submit(
                () -> {
                    takeBack.run(uuid(id));
                    return Form.to("/signing/sheaves/" + id);
                },
                again -> sheaf(page, again, id));
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Refused.because(KernelRefusal.NOT_FOUND);
        }
    }

    private static AccountId account(Page page) {
        return Objects.requireNonNull(page.actor().account(), "signed in");
    }

    /** Whoever is no official has none of this. */
    private OfficialId me(Page page) {
        return officials.official(account(page)).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }
}
