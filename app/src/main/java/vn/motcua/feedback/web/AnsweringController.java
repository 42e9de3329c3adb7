package vn.motcua.feedback.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AnsweringReach;
import vn.motcua.feedback.AnswerQuestion;
import vn.motcua.feedback.AnswerWay;
import vn.motcua.feedback.DeskPart;
import vn.motcua.feedback.QuestionView;
import vn.motcua.feedback.Questions;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** The questions that wait for an officer's agencies, and answering one. */
@Controller
@Requires("feedback.answer")
class AnsweringController {

    private static final String PERMISSION = "feedback.answer";
    private static final String HERE = "/feedback/desk";
    private static final String ONE = HERE + "/{id:[1-9]\\d{0,17}}";
    private static final int ROWS = 30;
    private static final int LONGEST = 8_000;
    private static final int LONGEST_POSITION = 200;

    private final Templates templates;
    private final Questions questions;
    private final AnswerQuestion answer;
    private final Agencies agencies;
    private final AnsweringReach reach;

    AnsweringController(
            Templates templates, Questions questions, AnswerQuestion answer, Agencies agencies, AnsweringReach reach) {
        this.templates = templates;
        this.questions = questions;
        this.answer = answer;
        this.agencies = agencies;
        this.reach = reach;
    }

    @GetMapping(HERE)
    JteModel desk(Page page, Form form) {
        DeskPart part =
                form.value("part").isEmpty() ? DeskPart.WAITING : form.choice("part", "feedback.state", DeskPart.class);
        form.check();
        AnsweringReach.Within mine = reach.of(PERMISSION);
        Slice<QuestionView> found = questions.desk(part, mine.nation(), mine.agencies(), form.paging(ROWS));
        return templates.feedbackDesk(page, part, found, called(page, found.items()));
    }

    @GetMapping(ONE)
    JteModel show(Page page, @PathVariable long id) {
        QuestionView question = theirs(page, id);
        Form filled = Form.empty().with("version", question.version());
        return templates.feedbackAnswer(page, filled, question, called(page, List.of(question)));
    }

    @PostMapping(ONE)
    ResponseEntity<JteModel> answer(Page page, Form form, @PathVariable long id) {
        QuestionView question = theirs(page, id);
        return form.submit(
                () -> {
                    String content = form.text("content", "feedback.answer.content", LONGEST);
                    String position = form.optional("position", LONGEST_POSITION);
                    long version = form.number("version", "feedback.title", 1, Integer.MAX_VALUE);
                    AnswerWay treatment = form.choice("treatment", "feedback.answer.treatment", AnswerWay.class);
                    form.check();
                    answer.run(new AnswerQuestion.Command(
                            id,
                            (int) version,
                            content,
                            position,
                            treatment == AnswerWay.PUBLISH,
                            treatment == AnswerWay.DECLINE));
                    return Form.to(HERE);
                },
                again -> templates.feedbackAnswer(page, again, question, called(page, List.of(question))));
    }

    /** Somebody else's question is not found. */
    private QuestionView theirs(Page page, long id) {
        return questions
                .find(id)
                .filter(question -> reach.covers(PERMISSION, question.agency()))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    private Map<AgencyId, String> called(Page page, List<QuestionView> shown) {
        return agencies.called(
                shown.stream().map(QuestionView::agency).distinct().toList(), page.language());
    }
}
