package vn.motcua.notification.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Requires;
import vn.motcua.kernel.text.Language;
import vn.motcua.notification.NoticeKind;
import vn.motcua.notification.wording.KindCatalogue;
import vn.motcua.notification.wording.NoticeText;
import vn.motcua.notification.wording.WordNotice;
import vn.motcua.notification.wording.WordingLine;
import vn.motcua.notification.wording.Wordings;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** How an office words its notices: that for which the reader acts, or the nation. */
@Controller
@Requires("notification.word")
class WordingController {

    private static final String PERMISSION = "notification.word";
    private static final String HERE = "/notification/wording";
    private static final String ONE = HERE + "/{kind:[A-Za-z.]{1,60}\\.[A-Z_]{1,60}}/{language:vi|en}";

    private final Templates templates;
    private final KindCatalogue catalogue;
    private final Wordings wordings;
    private final WordNotice word;
    private final Access access;

    WordingController(Templates templates, KindCatalogue catalogue, Wordings wordings, WordNotice word, Access access) {
        this.templates = templates;
        this.catalogue = catalogue;
        this.wordings = wordings;
        this.word = word;
        this.access = access;
    }

    @GetMapping(HERE)
    JteModel list(Page page) {
        AgencyId office = office(page);
        List<WordingLine> lines = new ArrayList<>();
        for (NoticeKind kind : catalogue.all().values())
            lines.add(new WordingLine(
                    kind,
                    wordings.own(kind, office, Language.VI).isPresent(),
                    wordings.own(kind, office, Language.EN).isPresent()));
        return templates.notificationWordings(page, lines, office == null);
    }

    @GetMapping(ONE)
    JteModel show(Page page, Form form, @PathVariable String kind, @PathVariable String language) {
        NoticeText now = wordings.of(kind(kind), office(page), Language.of(language));
        Form filled =
                Form.empty().with("title", now.title()).with("text", now.text()).with("outside", now.outside());
        return form(page, filled, kind(kind), Language.of(language), now, form.has("saved", "true"));
    }

    @PostMapping(ONE)
    ResponseEntity<JteModel> save(Page page, Form form, @PathVariable String kind, @PathVariable String language) {
        NoticeKind found = kind(kind);
        Language in = Language.of(language);
        NoticeText sent = new NoticeText(form.value("title"), form.value("text"), form.value("outside"));
        if (form.has("do", "preview")) return ResponseEntity.ok(form(page, form, found, in, sent, false));
        return form.submit(
                () -> {
                    if (form.has("do", "shipped")) word.takeBack(found, office(page), in);
                    else word.run(found, office(page), in, text(form));
                    return Form.to(HERE + "/" + kind + "/" + language + "?saved=true");
                },
                again -> form(page, again, found, in, sent, false));
    }

    private static NoticeText text(Form form) {
        String title = form.text("title", "notification.wording.heading", NoticeText.LONGEST_TITLE);
        String text = form.text("text", "notification.wording.text", NoticeText.LONGEST_TEXT);
        String outside = form.text("outside", "notification.wording.outside", NoticeText.LONGEST_OUTSIDE);
        form.check();
        return new NoticeText(title, text, outside);
    }

    private JteModel form(Page page, Form form, NoticeKind kind, Language in, NoticeText shown, boolean saved) {
        return templates.notificationWording(
                page,
                form,
                kind,
                in,
                shown.filled(name -> "[" + name + "]"),
                wordings.former(kind, office(page), in),
                saved);
    }

    private NoticeKind kind(String key) {
        return catalogue.find(key).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    /** The office whose words these are; {@code null}: the nation's. */
    private @Nullable AgencyId office(Page page) {
        if (access.scope(page.actor(), PERMISSION).nation()) return null;
        return page.actor()
                .agency()
                .filter(agency -> page.may(PERMISSION, agency))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }
}
