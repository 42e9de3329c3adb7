package vn.motcua.dossier.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.procedure.flow.FlowTemplate;
import vn.motcua.procedure.flow.NationalStatus;
import vn.motcua.procedure.form.CheckedForm;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.procedure.form.answer.Evaluation;
import vn.motcua.procedure.form.filling.GeneralForm;
import vn.motcua.procedure.record.ProcedureRecord;
import vn.motcua.procedure.record.RecordJson;
import vn.motcua.procedure.trial.TrialLine;
import vn.motcua.testing.Samples;

/** Each procedure as really published can be applied for with the general form: it asks something, and the steps begin at reception. */
class SampleProceduresTests {

    @Test
    void eachCanBeAppliedFor() throws IOException {
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        LocalDate today = LocalDate.of(2026, 11, 25);
        try (Stream<String> lines = Files.lines(Samples.file("procedures/procedures.jsonl"))) {
            for (String line : (Iterable<String>) lines::iterator) {
                ProcedureRecord record = RecordJson.read(line);
                Evaluation form = Evaluation.evaluate(CheckedForm.of(GeneralForm.of(record)), Answers.NONE, today);
                Course course = Course.begin(FlowTemplate.SIMPLE.flow(), condition -> false);
                if (form.pages().isEmpty()
                        || form.complete()
                        || TrialLine.cases(record).isEmpty()
                        || course.status() != NationalStatus.SUBMITTED
                        || course.waiting().isEmpty()) wrong.add(record.code());
                seen++;
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).isEqualTo(2267);
    }
}
