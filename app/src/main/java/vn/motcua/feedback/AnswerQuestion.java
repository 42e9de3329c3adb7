package vn.motcua.feedback;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.AnsweringReach;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;

/** An officer of the agency that was asked answers, or declines and says why. An answer may be completed later; the last one holds. */
@Operation(records = {FeedbackAudit.QuestionAnswered.class, FeedbackAudit.QuestionDeclined.class})
public class AnswerQuestion {

    private final JdbcClient jdbc;
    private final Questions questions;
    private final Answers answers;
    private final TellAsker asker;
    private final Actors actors;
    private final AnsweringReach reach;
    private final AuditLog audit;
    private final Clock clock;

    AnswerQuestion(
            JdbcClient jdbc,
            Questions questions,
            Answers answers,
            TellAsker asker,
            Actors actors,
            AnsweringReach reach,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.answers = answers;
        this.asker = asker;
        this.actors = actors;
        this.reach = reach;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is answered.
     *
     * @param question the question's key
     * @param version its version as the officer saw it
     * @param content the answer, or why it is declined
     * @param position the officer's position, as shown with the answer; may be empty
     * @param published true if everybody may read question and answer
     * @param declined true if the question is not for this agency
     */
    public record Command(
            long question, int version, String content, String position, boolean published, boolean declined) {}

    /** Does it; refused if somebody else answered since the officer saw the question. */
    @Transactional
    public void run(Command command) {
        QuestionView question =
                questions.find(command.question()).orElseThrow(FeedbackRefusal.QUESTION_UNKNOWN::because);
        Actor actor = actors.current();
        if (!reach.covers(FeedbackPermission.ANSWER.code(), question.agency()))
            throw Refused.because(KernelRefusal.NOT_ALLOWED);
        if (command.content().isBlank()) throw FeedbackRefusal.TEXT_MISSING.at("content");
        close(command, question);
        answers.add(
                question.id(),
                command.content(),
                actor.name(),
                command.position(),
                actor.account(),
                null,
                clock.instant());
        asker.run(question.id(), command.declined() ? FeedbackNotice.DECLINED : FeedbackNotice.ANSWERED);
        audit.record(
                command.declined()
                        ? new FeedbackAudit.QuestionDeclined(question.agency(), question.id())
                        : new FeedbackAudit.QuestionAnswered(question.agency(), question.id(), command.published()));
    }

    private void close(Command command, QuestionView question) {
        int changed = jdbc.sql("""
                        update feedback.question set state = :state, published = :published, closed_at = :now, version = version + 1
                        where id = :id and version = :version""")
                .param("state", (command.declined() ? QuestionState.DECLINED : QuestionState.ANSWERED).name())
                .param("published", command.published() && !command.declined())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", question.id())
                .param("version", command.version())
                .update();
        if (changed == 0) throw FeedbackRefusal.CHANGED_MEANWHILE.because();
    }
}
