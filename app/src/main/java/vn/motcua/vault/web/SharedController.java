package vn.motcua.vault.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.Page;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.VaultPasses;
import vn.motcua.vault.VaultRefusal;
import vn.motcua.vault.share.OpenShare;
import vn.motcua.vault.share.ShareView;
import vn.motcua.vault.share.Shares;

/** What somebody sees who was given a link: what it is, from whom, for what, and how often it still opens. Looking at this page counts nothing. */
@Controller
@OpenToAll
class SharedController {

    private final Templates templates;
    private final Shares shares;
    private final OpenShare open;
    private final VaultPasses passes;
    private final Clock clock;

    SharedController(Templates templates, Shares shares, OpenShare open, VaultPasses passes, Clock clock) {
        this.templates = templates;
        this.shares = shares;
        this.open = open;
        this.passes = passes;
        this.clock = clock;
    }

    @GetMapping("/vault/shared/{token}")
    JteModel show(Page page, @PathVariable String token) {
        ShareView share = shares.open(token, clock.instant()).orElseThrow(VaultRefusal.NO_SUCH_SHARE::because);
        return templates.vaultShared(page, share, open.look(share), token);
    }

    @PostMapping("/vault/shared/{token}")
    JteModel open(Page page, @PathVariable String token) {
        EntryView entry = open.run(token);
        return templates.vaultReady(page, entry.title(), passes.give(entry, false), List.of());
    }
}
