package vn.motcua.vault.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.PublicAddress;
import vn.motcua.portal.form.Form;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.VaultRefusal;
import vn.motcua.vault.look.Reason;
import vn.motcua.vault.share.EndShare;
import vn.motcua.vault.share.ShareEntry;
import vn.motcua.vault.share.Shares;

/** Links to papers of one's own: made, listed, taken back. */
@Controller
@SignedIn
class ShareController {

    private static final int SHOWN = 20;

    private final Templates templates;
    private final OwnStore own;
    private final Shares shares;
    private final ShareEntry share;
    private final EndShare end;
    private final PublicAddress address;
    private final Clock clock;

    ShareController(
            Templates templates,
            OwnStore own,
            Shares shares,
            ShareEntry share,
            EndShare end,
            PublicAddress address,
            Clock clock) {
        this.templates = templates;
        this.own = own;
        this.shares = shares;
        this.share = share;
        this.end = end;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping("/vault/entries/{id}/share")
    JteModel ask(Page page, @PathVariable String id) {
        return templates.vaultShare(page, Form.empty().with("openings", 3).with("days", 7), own.entry(page, id));
    }

    @SignedIn(freshFactor = true)
    @PostMapping("/vault/entries/{id}/share")
    ResponseEntity<JteModel> make(Page page, Form form, @PathVariable String id) {
        EntryView entry = own.entry(page, id);
        return form.submit(
                () -> {
                    String purpose = form.text("purpose", "vault.share.purpose", Reason.LONGEST);
                    int openings = (int) form.number("openings", "vault.share.openings", 1, ShareEntry.MOST_OPENINGS);
                    int days = (int) form.number("days", "vault.share.days", 1, ShareEntry.MOST_DAYS);
                    form.check();
                    String token = share.run(entry, page.actor().name(), purpose, openings, days);
                    return ResponseEntity.ok(templates.vaultShareMade(
                            page, entry, address.of("/vault/shared/" + token), openings, days));
                },
                again -> templates.vaultShare(page, again, entry));
    }

    @GetMapping("/vault/shares")
    JteModel list(Page page, Form form) {
        return templates.vaultShares(page, shares.of(own.of(page), form.paging(SHOWN)), clock.instant());
    }

    @PostMapping("/vault/shares/{id}/end")
    ResponseEntity<JteModel> end(Page page, @PathVariable String id) {
        end.run(shares.find(own.of(page), OwnStore.id(id)).orElseThrow(VaultRefusal.NO_SUCH_SHARE::because));
        return Form.to("/vault/shares");
    }
}
