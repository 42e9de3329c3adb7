package vn.motcua.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.certifiedcopy.EndedAgencies;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.testing.RunningTest;

/** What was asked of an agency that ended is answered by whoever took over, and by nobody else. */
@RunningTest
class EndedAgencyQuestionsModuleTests {

    @Autowired
    private EndedAgencies ended;

    @Autowired
    private AnswerQuestion answer;

    @Autowired
    private Questions questions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoTookOverAnswers() {
        AgencyId province = ended.founded("Tỉnh Thử hỏi đáp", null);
        AgencyId ward = ended.founded("Phường Thử hỏi đáp", province);
        AgencyId beside = ended.founded("Phường Bên cạnh hỏi đáp", province);
        long question = jdbc.sql("""
                        insert into feedback.question (agency, content, account, asked_at)
                        values (?, 'Nộp ở đâu?', gen_random_uuid(), now() - interval '9 days') returning id""").param(ward.value()).query(Long.class).single();
        AgencyId now = ended.merged(
                "Phường Mới hỏi đáp",
                province,
                LocalDate.of(2023, 5, 1),
                ward,
                ended.founded("Phường Khác hỏi đáp", province));
        for (AgencyId not : new AgencyId[] {ward, beside})
            assertThat(catchThrowableOfType(
                                    Refused.class,
                                    () -> answered(ended.official(not, "Người ở nơi khác", "one-stop"), question))
                            .refusal())
                    .isEqualTo(KernelRefusal.NOT_ALLOWED);
        answered(ended.official(now, "Người ở phường mới", "one-stop"), question);
        assertThat(questions.find(question).orElseThrow().answer()).isNotNull();
    }

    private void answered(Actor actor, long question) {
        int version = questions.find(question).orElseThrow().version();
        Actors.as(
                actor,
                () -> answer.run(
                        new AnswerQuestion.Command(question, version, "Tại bộ phận một cửa", "", true, false)));
    }
}
