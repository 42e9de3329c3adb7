package vn.motcua.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.kernel.AgencyId;
import vn.motcua.testing.ModuleTest;

/** Of several answers the last holds, whatever clocks others have and however often it changes. */
@ModuleTest
class LastAnswerModuleTests {

    @Autowired
    private TellQuestions tell;

    @Autowired
    private Answers answers;

    @Autowired
    private Questions questions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final AgencyId agency =
            new AgencyId(880_000 + ThreadLocalRandom.current().nextInt(100_000));
    private long question;

    @BeforeEach
    void somebodyAsked() {
        question = jdbc.sql("""
                        insert into feedback.question (agency, content, account, asked_at)
                        values (?, 'Nộp ở đâu?', gen_random_uuid(), now() - interval '9 days') returning id""").param(agency.value()).query(Long.class).single();
    }

    @Test
    void anAnswerDatedInTheFutureDoesNotHoldForEver() {
        told("Sai năm", clock.instant().plus(Duration.ofDays(30_000)));
        assertThat(holds()).isEqualTo("Sai năm");
        officer("Nộp tại phường");
        assertThat(holds()).isEqualTo("Nộp tại phường");
    }

    @Test
    void goingBackToAnEarlierWordingShowsItAgain() {
        officer("Nộp tại phường");
        officer("Nộp tại Sở");
        officer("Nộp tại phường");
        assertThat(holds()).isEqualTo("Nộp tại phường");
    }

    @Test
    void whatASystemTellsAgainEveryDayChangesNothing() {
        Instant before = clock.instant().minus(Duration.ofDays(3));
        for (int day = 0; day < 2; day++) {
            told("Cũ", before);
            told("Mới", before.plus(Duration.ofDays(1)));
            assertThat(holds()).isEqualTo("Mới");
        }
        assertThat(questions.find(question).orElseThrow().version()).isEqualTo(3);
        assertThat(tell.questions(agency, "he-thong", own("Một"))).isEqualTo(1);
        assertThat(tell.questions(agency, "he-thong", own("Một"))).isZero();
        assertThat(tell.questions(agency, "he-thong", own("Hai"))).isEqualTo(1);
        assertThat(tell.questions(agency, "he-thong", own("Một"))).isEqualTo(1);
        assertThat(jdbc.sql(
                                "select distinct a.told_by from feedback.answer a join feedback.question q on q.id = a.question where q.agency = ? and q.told_id is not null")
                        .param(agency.value())
                        .query(String.class)
                        .list())
                .containsExactly("he-thong");
    }

    private static List<TellQuestions.Told> own(String answer) {
        return List.of(new TellQuestions.Told("7", "", "Mấy giờ mở cửa?", answer));
    }

    private void told(String content, Instant at) {
        tell.answers(
                agency,
                Set.of(agency),
                "he-thong",
                List.of(new TellQuestions.ToldAnswer(question, content, "", "", at)));
    }

    private void officer(String content) {
        answers.add(question, content, "Hoàng Minh Đức", "", null, null, clock.instant());
    }

    private String holds() {
        return Objects.requireNonNull(questions.find(question).orElseThrow().answer())
                .content();
    }
}
