package vn.motcua.feedback;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;

/** An agency's system tells its own questions, and answers to those that people put on the portal. Both come again every day: the same again is done. */
@Operation(records = {FeedbackAudit.QuestionsTold.class, FeedbackAudit.AnswersTold.class})
public class TellQuestions {

    private final JdbcClient jdbc;
    private final Answers answers;
    private final TellAsker asker;
    private final AuditLog audit;
    private final Clock clock;

    TellQuestions(JdbcClient jdbc, Answers answers, TellAsker asker, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.answers = answers;
        this.asker = asker;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A question as an agency's system tells it.
     *
     * @param id the sender's number
     * @param field code of the field; may be empty
     * @param content what is asked
     * @param answer what was answered; empty if nothing was sent
     */
    public record Told(String id, String field, String content, String answer) {}

    /**
     * An answer as an agency's system tells it.
     *
     * @param question the portal's number of the question
     * @param content what is answered
     * @param by who answers; may be empty
     * @param position that person's position; may be empty
     * @param at when
     */
    public record ToldAnswer(long question, String content, String by, String position, Instant at) {}

    /** Takes over questions of an agency; the answer is how many are new or changed. */
    @Transactional
    public int questions(AgencyId agency, String teller, List<Told> told) {
        int changed = 0;
        for (Told one : told) {
            Optional<Long> id = put(agency, teller, one);
            boolean answered = !one.answer().isEmpty() && answer(agency, teller, one);
            if (id.isPresent() || answered) changed++;
        }
        if (changed > 0) audit.record(new FeedbackAudit.QuestionsTold(agency, teller, changed));
        return changed;
    }

    /** Takes over answers to questions that were put to these agencies; the answer is which questions are not theirs. */
    @Transactional
    public List<Long> answers(AgencyId agency, Set<AgencyId> within, String teller, List<ToldAnswer> told) {
        Set<Long> theirs =
                Set.copyOf(jdbc.sql("select id from feedback.question where id = any(:ids) and agency = any(:agencies)")
                        .param("ids", told.stream().map(ToldAnswer::question).toArray(Long[]::new))
                        .param("agencies", within.stream().map(AgencyId::value).toArray(Long[]::new))
                        .query((row, number) -> row.getLong(1))
                        .list());
        int fresh = 0;
        for (ToldAnswer one : told) {
            if (!theirs.contains(one.question())) continue;
            if (answers.add(one.question(), one.content(), one.by(), one.position(), null, teller, one.at())) {
                fresh++;
                closed(one.question());
                asker.run(one.question(), FeedbackNotice.ANSWERED);
            }
        }
        if (fresh > 0) audit.record(new FeedbackAudit.AnswersTold(agency, teller, fresh));
        return told.stream()
                .map(ToldAnswer::question)
                .filter(id -> !theirs.contains(id))
                .distinct()
                .toList();
    }

    private Optional<Long> put(AgencyId agency, String teller, Told one) {
        return jdbc.sql("""
                        insert into feedback.question as q (agency, field_code, content, told_by, told_id, asked_at)
                        values (:agency, :field, :content, :teller, :id, :now)
                        on conflict (agency, told_id) where told_id is not null do update
                            set field_code = excluded.field_code, content = excluded.content, version = q.version + 1
                        where q.content <> excluded.content or q.field_code <> excluded.field_code
                        returning id""")
                .param("agency", agency.value())
                .param("field", one.field())
                .param("content", one.content())
                .param("teller", teller)
                .param("id", one.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    private boolean answer(AgencyId agency, String teller, Told one) {
        long id = jdbc.sql("select id from feedback.question where agency = ? and told_id = ?")
                .params(agency.value(), one.id())
                .query(Long.class)
                .single();
        boolean fresh = answers.add(id, one.answer(), "", "", null, teller, clock.instant());
        if (fresh) closed(id);
        return fresh;
    }

    /** The agency answered by its own system: that is for everybody to read, as on its own site. */
    private void closed(long question) {
        jdbc.sql("""
                        update feedback.question set state = 'ANSWERED', closed_at = :now, version = version + 1,
                            published = published or told_id is not null
                        where id = :id""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", question)
                .update();
    }
}
