package vn.motcua.identity.signon.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.identity.signon.RenewTokenKeys;
import vn.motcua.identity.signon.TokenKeyList;
import vn.motcua.identity.signon.WithdrawTokenKey;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** The keys that sign tokens: operators of the nation see them, make the next one, and withdraw one that may have been seen. */
@Controller
@Requires("identity.manage-clients")
class TokenKeysController {

    private static final String HERE = "/identity/token-keys";
    private static final String PERMISSION = "identity.manage-clients";
    private static final int SHOWN = 20;

    private final Templates templates;
    private final TokenKeyList keys;
    private final RenewTokenKeys renew;
    private final WithdrawTokenKey withdraw;
    private final Access access;
    private final Actors actors;

    TokenKeysController(
            Templates templates,
            TokenKeyList keys,
            RenewTokenKeys renew,
            WithdrawTokenKey withdraw,
            Access access,
            Actors actors) {
        this.templates = templates;
        this.keys = keys;
        this.renew = renew;
        this.withdraw = withdraw;
        this.access = access;
        this.actors = actors;
    }

    @GetMapping(HERE)
    JteModel list(Page page, Form form) {
        nation();
        return templates.identityTokenKeys(page, keys.of(form.paging(SHOWN)));
    }

    @Requires(value = PERMISSION, freshFactor = true)
    @PostMapping(HERE)
    ResponseEntity<JteModel> make() {
        nation();
        renew.make(false);
        return Form.to(HERE);
    }

    @Requires(value = PERMISSION, freshFactor = true)
    @PostMapping(HERE + "/{key}/withdrawal")
    ResponseEntity<JteModel> withdraw(@PathVariable String key) {
        nation();
        withdraw.run(key);
        return Form.to(HERE);
    }

    private void nation() {
        if (!access.scope(actors.current(), PERMISSION).nation()) throw Refused.because(KernelRefusal.NOT_ALLOWED);
    }
}
