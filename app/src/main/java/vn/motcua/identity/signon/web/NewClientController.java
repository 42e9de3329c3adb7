package vn.motcua.identity.signon.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.identity.client.ClaimGroup;
import vn.motcua.identity.client.ClientProfile;
import vn.motcua.identity.client.RegisterClient;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** An operator of the nation registers an application. Its secret is shown on the answer and nowhere else. */
@Controller
@Requires(value = "identity.manage-clients", freshFactor = true)
class NewClientController {

    private static final String HERE = "/identity/clients/new";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_URIS = 8_000;
    private static final int LONGEST_KEYS = 20_000;

    private final Templates templates;
    private final RegisterClient register;
    private final Access access;
    private final Actors actors;

    NewClientController(Templates templates, RegisterClient register, Access access, Actors actors) {
        this.templates = templates;
        this.register = register;
        this.access = access;
        this.actors = actors;
    }

    @GetMapping(HERE)
    JteModel ask(Page page) {
        nation();
        Form form = Form.empty()
                .with("profile", ClientProfile.STRICT)
                .with("groups", ClaimGroup.IDENTITY)
                .with("consent", "true");
        return templates.identityClientNew(page, form);
    }

    @PostMapping(HERE)
    ResponseEntity<JteModel> register(Page page, Form form) {
        nation();
        return form.submit(
                () -> {
                    RegisterClient.Wanted wanted = wanted(form);
                    form.check();
                    RegisterClient.Registered made = register.register(wanted);
                    return ResponseEntity.ok()
                            .cacheControl(CacheControl.noStore())
                            .body(templates.identityClientSecret(page, made.client(), made.secret(), true));
                },
                again -> templates.identityClientNew(page, again));
    }

    private static RegisterClient.Wanted wanted(Form form) {
        String name = form.text("name", "identity.clients.name", LONGEST_NAME);
        ClientProfile profile = form.choice("profile", "identity.clients.profile", ClientProfile.class);
        String redirects = form.text("redirect-uri", "identity.clients.redirects", LONGEST_URIS);
        boolean tolerant = form.errors().isEmpty() && profile.tolerant();
        return new RegisterClient.Wanted(
                name,
                profile,
                lines(redirects),
                lines(form.optional("logout-uri", LONGEST_URIS)),
                orNull(form.optional("notice-uri", LONGEST_URIS)),
                orNull(form.optional("keys", LONGEST_KEYS)),
                groups(form),
                form.ticked("officials"),
                form.ticked("consent") && !tolerant);
    }

    private static Set<ClaimGroup> groups(Form form) {
        return form.all("groups").stream()
                .filter(word -> Arrays.stream(ClaimGroup.values())
                        .anyMatch(one -> one.name().equals(word)))
                .map(ClaimGroup::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ClaimGroup.class)));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private void nation() {
        if (!access.scope(actors.current(), "identity.manage-clients").nation())
            throw Refused.because(KernelRefusal.NOT_ALLOWED);
    }
}
