package vn.motcua.feedback.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.search.AgencyChooser;
import vn.motcua.directory.search.Offer;
import vn.motcua.directory.search.Wanted;
import vn.motcua.feedback.AskQuestion;
import vn.motcua.feedback.QuestionView;
import vn.motcua.feedback.Questions;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** Questions and answers for everybody; asking, and one's own questions, for who is signed in. */
@Controller
class QuestionsController {

    private static final String HERE = "/feedback/questions";
    private static final int ROWS = 20;
    private static final int LONGEST_WORDS = 200;
    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_CONTENT = 4_000;
    private static final int LONGEST_REACH = 200;
    private static final int LONGEST_PHONE = 50;

    private final Templates templates;
    private final Questions questions;
    private final AskQuestion ask;
    private final AgencyChooser chooser;
    private final Agencies agencies;

    QuestionsController(
            Templates templates, Questions questions, AskQuestion ask, AgencyChooser chooser, Agencies agencies) {
        this.templates = templates;
        this.questions = questions;
        this.ask = ask;
        this.chooser = chooser;
        this.agencies = agencies;
    }

    @OpenToAll
    @GetMapping(HERE)
    JteModel list(Page page, Form form) {
        String words = form.value("q").strip();
        if (words.length() > LONGEST_WORDS) words = words.substring(0, LONGEST_WORDS);
        Slice<QuestionView> found = questions.published(words, form.paging(ROWS));
        return templates.feedbackQuestions(page, words, found, called(page, found.items()));
    }

    /** One that is published, or one's own. */
    @OpenToAll
    @GetMapping(HERE + "/{id:[1-9]\\d{0,17}}")
    JteModel show(Page page, @PathVariable long id) {
        QuestionView question = questions
                .find(id)
                .filter(one -> one.published() || own(page, one))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        return templates.feedbackQuestion(page, question, called(page, List.of(question)), own(page, question));
    }

    @SignedIn
    @GetMapping(HERE + "/new")
    JteModel form(Page page, Form form) {
        return form(
                page,
                Form.empty().with("agency", form.value("agency")).with("procedure", form.value("procedure")),
                wanted());
    }

    @SignedIn
    @PostMapping(HERE + "/new")
    ResponseEntity<JteModel> ask(Page page, Form form) {
        Wanted wanted = wanted();
        if (form.has("find", "agency")) return ResponseEntity.ok(form(page, form, wanted));
        return form.submit(
                () -> {
                    Optional<Offer> agency = chooser.required(form, "agency", "feedback.ask.agency", wanted);
                    String procedure = form.optional("procedure", LONGEST_CODE);
                    String content = form.text("content", "feedback.ask.content", LONGEST_CONTENT);
                    String email = form.optional("email", LONGEST_REACH);
                    String phone = form.optional("phone", LONGEST_PHONE);
                    form.check();
                    long id = ask.run(new AskQuestion.Command(
                            agency.orElseThrow().code(),
                            procedure,
                            content,
                            new QuestionView.Asker(page.actor().name(), "", email, phone)));
                    return Form.to(HERE + "/" + id);
                },
                again -> form(page, again, wanted));
    }

    private JteModel form(Page page, Form form, Wanted wanted) {
        return templates.feedbackAsk(page, form, wanted, chooser.found(form, "agency", wanted));
    }

    private Wanted wanted() {
        return Wanted.agency(agencies.today().day());
    }

    @SignedIn
    @GetMapping("/feedback/mine")
    JteModel mine(Page page, Form form) {
        Slice<QuestionView> found =
                questions.of(Objects.requireNonNull(page.actor().account()), form.paging(ROWS));
        return templates.feedbackMine(page, found, called(page, found.items()));
    }

    private static boolean own(Page page, QuestionView question) {
        return question.account() != null
                && question.account().equals(page.actor().account());
    }

    private Map<AgencyId, String> called(Page page, List<QuestionView> shown) {
        return agencies.called(
                shown.stream().map(QuestionView::agency).distinct().toList(), page.language());
    }
}
