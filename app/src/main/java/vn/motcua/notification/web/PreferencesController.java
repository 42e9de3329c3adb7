package vn.motcua.notification.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.kernel.text.Language;
import vn.motcua.notification.preference.Preferences;
import vn.motcua.notification.preference.Reach;
import vn.motcua.notification.preference.SetPreferences;
import vn.motcua.notification.preference.Wishes;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** How somebody wants to be told. */
@Controller
@SignedIn
class PreferencesController {

    private static final String HERE = "/notification/preferences";
    private static final int LAST_HOUR = 23;

    private final Templates templates;
    private final Preferences preferences;
    private final SetPreferences set;

    PreferencesController(Templates templates, Preferences preferences, SetPreferences set) {
        this.templates = templates;
        this.preferences = preferences;
        this.set = set;
    }

    @GetMapping(HERE)
    JteModel show(Page page, Form form) {
        Wishes now = preferences.of(page.actor().account());
        Form filled = Form.empty()
                .with("language", now.language().name())
                .with("email", now.email().name())
                .with("sms", now.sms().name())
                .with("push", now.push().name())
                .with("digest", now.digest() ? "true" : "")
                .with("from", now.quietFrom())
                .with("to", now.quietTo())
                .with("work", now.work() ? "true" : "");
        return templates.notificationPreferences(page, filled, official(page), form.has("saved", "true"));
    }

    private static boolean official(Page page) {
        return page.actor().kind() == ActorKind.OFFICIAL;
    }

    @PostMapping(HERE)
    ResponseEntity<JteModel> save(Page page, Form form) {
        return form.submit(
                () -> {
                    Language language = form.choice("language", "notification.preferences.language", Language.class);
                    Reach email = form.choice("email", "notification.preferences.email", Reach.class);
                    Reach sms = form.choice("sms", "notification.preferences.sms", Reach.class);
                    Reach push = form.choice("push", "notification.preferences.push", Reach.class);
                    long from = form.number("from", "notification.preferences.from", 0, LAST_HOUR);
                    long to = form.number("to", "notification.preferences.to", 0, LAST_HOUR);
                    form.check();
                    set.run(new Wishes(
                            language,
                            email,
                            sms,
                            push,
                            form.ticked("digest"),
                            (int) from,
                            (int) to,
                            !official(page) || form.ticked("work")));
                    return Form.to(HERE + "?saved=true");
                },
                again -> templates.notificationPreferences(page, again, official(page), false));
    }
}
