package vn.motcua.procedure.form.filling;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actors;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.procedure.form.answer.ProvenanceJson;

/**
 * Answers that nobody but who wrote them can read, kept for {@value #DAYS} days after the last change: of officers who try a draft, of people who
 * fill in a form to print it.
 */
@Component
@Transactional
public class OwnAnswers implements AnswerStore {

    /** How long they are kept. */
    public static final int DAYS = 7;

    private static final int LARGEST = 2_000_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Clock clock;

    OwnAnswers(JdbcClient jdbc, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Answers> find(String subject) {
        return jdbc.sql("""
                        select data, provenance from procedure.own_answers
                        where account = ? and subject = ? and expires_at >= ?
                        """)
                .params(account(), subject, now())
                .query((row, number) -> Answers.of(
                        (ObjectNode) JSON.readTree(row.getString("data")),
                        ProvenanceJson.read(row.getString("provenance"))))
                .optional();
    }

    @Override
    public void save(String subject, Answers answers) {
        String data = answers.data().toString();
        if (data.length() > LARGEST) throw Refused.because(KernelRefusal.BODY_TOO_LARGE);
        jdbc.sql("""
                        insert into procedure.own_answers (account, subject, data, provenance, expires_at)
                        values (?, ?, ?::jsonb, ?::jsonb, ?)
                        on conflict (account, subject) do update
                        set data = excluded.data, provenance = excluded.provenance, expires_at = excluded.expires_at
                        """)
                .params(
                        account(),
                        subject,
                        data,
                        ProvenanceJson.write(answers.provenance()),
                        now().plus(Duration.ofDays(DAYS)))
                .update();
    }

    @Override
    public void discard(String subject) {
        jdbc.sql("delete from procedure.own_answers where account = ? and subject = ?")
                .params(account(), subject)
                .update();
    }

    /** Throws away what ran out. */
    @Scheduled(cron = "0 40 3 * * *")
    void purge() {
        jdbc.sql("delete from procedure.own_answers where expires_at < ?")
                .param(now())
                .update();
    }

    private UUID account() {
        var account = actors.current().account();
        if (account == null) throw Refused.because(KernelRefusal.SIGN_IN_FIRST);
        return account.value();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
