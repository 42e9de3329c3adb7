package vn.motcua.identity.signon.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.identity.client.ChangeClient;
import vn.motcua.identity.client.Client;
import vn.motcua.identity.client.ClientRepository;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** The applications that let people sign in by us, for operators of the nation. */
@Controller
@Requires("identity.manage-clients")
class ClientsController {

    private static final String HERE = "/identity/clients";
    private static final String ONE = HERE + "/{client}";
    private static final String PERMISSION = "identity.manage-clients";
    private static final int ROWS = 20;

    private final Templates templates;
    private final ClientRepository clients;
    private final ChangeClient change;
    private final Access access;
    private final Actors actors;

    ClientsController(
            Templates templates, ClientRepository clients, ChangeClient change, Access access, Actors actors) {
        this.templates = templates;
        this.clients = clients;
        this.change = change;
        this.access = access;
        this.actors = actors;
    }

    @GetMapping(HERE)
    JteModel list(Page page, Form form) {
        nation();
        return templates.identityClients(page, clients.list(form.paging(ROWS)));
    }

    @GetMapping(ONE)
    JteModel show(Page page, @PathVariable String client) {
        return templates.identityClient(page, known(client));
    }

    @Requires(value = PERMISSION, freshFactor = true)
    @PostMapping(ONE + "/secret")
    JteModel renewSecret(Page page, @PathVariable String client) {
        Client known = known(client);
        return templates.identityClientSecret(page, known, change.renewSecret(known.id()), false);
    }

    @Requires(value = PERMISSION, freshFactor = true)
    @PostMapping(ONE + "/closure")
    ResponseEntity<JteModel> close(@PathVariable String client) {
        change.close(known(client).id());
        return Form.to(HERE + "/" + client);
    }

    @Requires(value = PERMISSION, freshFactor = true)
    @PostMapping(ONE + "/reopening")
    ResponseEntity<JteModel> reopen(@PathVariable String client) {
        change.reopen(known(client).id());
        return Form.to(HERE + "/" + client);
    }

    @Requires(value = PERMISSION, freshFactor = true)
    @PostMapping(ONE + "/consent")
    ResponseEntity<JteModel> consent(@PathVariable String client) {
        Client known = known(client);
        change.askConsent(known.id(), !known.asksConsent());
        return Form.to(HERE + "/" + client);
    }

    private Client known(String id) {
        nation();
        return clients.find(id).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    /** Applications serve the whole nation: who may for some agencies only may not here. */
    private void nation() {
        if (!access.scope(actors.current(), PERMISSION).nation()) throw Refused.because(KernelRefusal.NOT_ALLOWED);
    }
}
