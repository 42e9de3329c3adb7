package vn.motcua.procedure.form.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.procedure.form.FormCheck;
import vn.motcua.procedure.form.FormDefinition;
import vn.motcua.procedure.form.FormFinding;
import vn.motcua.procedure.form.FormJson;
import vn.motcua.procedure.record.ProcedureRecord;
import vn.motcua.procedure.record.RecordJson;
import vn.motcua.testing.Samples;

/** Every procedure can be applied for: the general form of each real record makes sense. */
class GeneralFormTests {

    @Test
    void itAsksForThePapersOfTheChosenCases() {
        FormDefinition form = GeneralForm.of(RecordJson.read("""
                {"MATTHC":"9.000001","TENTTHC":"Thử","THANHPHANHOSO":[
                  {"TRUONGHOP":"Cá nhân","GIAYTO":[{"TENGIAYTO":"Đơn","SOBANCHINH":1},{"TENGIAYTO":"Lưu ý","SOBANCHINH":0}]},
                  {"TRUONGHOP":"","GIAYTO":[{"TENGIAYTO":"Giấy phép","SOBANCHINH":1}]}]}
                """));
        assertThat(form.field("cases").orElseThrow().options()).hasSize(2);
        assertThat(form.field("paper_1_1").orElseThrow().label().vi()).isEqualTo("Đơn");
        assertThat(form.field("paper_1_2")).as("a note is no paper").isEmpty();
        assertThat(form.page("papers-2").orElseThrow().visible()).isEqualTo("cases has \"C2\"");
    }

    @Test
    void ofEachRealRecordItMakesSense() throws IOException {
        List<String> wrong = new ArrayList<>();
        int forms = 0;
        try (Stream<String> lines = Files.lines(Samples.file("procedures/procedures.jsonl"))) {
            for (String line : (Iterable<String>) lines::iterator) {
                ProcedureRecord record = RecordJson.read(line);
                FormDefinition form = GeneralForm.of(record);
                FormCheck.check(form).findings().stream()
                        .filter(FormFinding::blocks)
                        .map(one -> record.code() + " " + one.name() + " "
                                + one.why().refusal().name())
                        .forEach(wrong::add);
                if (forms++ % 100 == 0)
                    assertThat(FormJson.read(FormJson.write(form).toString()).size())
                            .isEqualTo(form.size());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(forms).isEqualTo(2267);
    }
}
