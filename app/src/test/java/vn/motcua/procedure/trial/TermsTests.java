package vn.motcua.procedure.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.procedure.form.FieldKind;
import vn.motcua.procedure.form.FormDefinition;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.FormJson;
import vn.motcua.procedure.form.FormPage;
import vn.motcua.procedure.form.Rules;
import vn.motcua.procedure.form.Translated;
import vn.motcua.procedure.record.ChannelKind;
import vn.motcua.procedure.record.RecordJson;

/** A new revision asks for one more paper, raises a fee online, and asks about children of whoever has some. */
class TermsTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private final Terms before = terms("8000", "", "");
    private final Terms after = terms("12000", ",{\"TENGIAYTO\":\"Giấy xác nhận\",\"SOBANCHINH\":1}", "so_con > 0");

    @Test
    void a_dossier_in_person_brings_one_more_paper_and_pays_the_same() {
        assertThat(before.changes(after, past(ChannelKind.IN_PERSON, 0)))
                .containsExactly(new Change(TrialChange.PAPERS, List.of(), List.of("Giấy xác nhận")));
    }

    @Test
    void a_dossier_online_of_a_parent_pays_more_and_lacks_an_answer() {
        assertThat(before.changes(after, past(ChannelKind.ONLINE, 2)))
                .containsExactly(
                        new Change(TrialChange.PAPERS, List.of(), List.of("Giấy xác nhận")),
                        new Change(TrialChange.FEE, List.of("8000 Đồng"), List.of("12000 Đồng")),
                        new Change(TrialChange.QUESTIONS, List.of(), List.of("Tên con")),
                        new Change(TrialChange.UNANSWERED, List.of(), List.of("Tên con")));
    }

    @Test
    void a_way_of_applying_that_is_gone_is_named() {
        assertThat(before.changes(after, past(ChannelKind.POST, 0)))
                .extracting(Change::what)
                .contains(TrialChange.CASE, TrialChange.LIMIT);
    }

    @Test
    void a_revision_changes_nothing_against_itself() {
        for (int i = 0; i < 50; i++)
            assertThat(after.changes(after, past(ChannelKind.values()[i % 3], i % 4)))
                    .isEmpty();
    }

    @Test
    void of_three_hundred_made_up_dossiers_those_are_found_that_the_rules_concern() {
        List<PastCase> all = IntStream.range(0, 300)
                .mapToObj(i -> past(i % 2 == 0 ? ChannelKind.ONLINE : ChannelKind.IN_PERSON, i % 5))
                .toList();
        long unanswered = all.stream()
                .filter(one ->
                        before.changes(after, one).stream().anyMatch(change -> change.what() == TrialChange.UNANSWERED))
                .count();
        assertThat(unanswered)
                .isEqualTo(IntStream.range(0, 300).filter(i -> i % 5 > 0).count());
    }

    private static PastCase past(ChannelKind channel, int children) {
        ObjectNode answers = JSON.createObjectNode().put("so_con", children);
        return new PastCase("H26.101-" + children, "", channel, answers);
    }

    private static Terms terms(String online, String paper, String asked) {
        String post = asked.isEmpty()
                ? ",{\"KENH\":\"3\",\"THOIGIAN\":[{\"THOIGIANGIAIQUYET\":\"9\",\"DONVITINH\":\"Ngày\",\"PHILEPHI\":[]}]}"
                : "";
        var record = RecordJson.read("""
                {"MATTHC":"9.700009","TENTTHC":"Thử","CACHTHUCTHUCHIEN":[
                {"KENH":"1","THOIGIAN":[{"THOIGIANGIAIQUYET":"4","DONVITINH":"Ngày làm việc","PHILEPHI":[{"SOTIEN":"8000","DONVI":"Đồng"}]}]},
                {"KENH":"2","THOIGIAN":[{"THOIGIANGIAIQUYET":"4","DONVITINH":"Ngày làm việc","PHILEPHI":[{"SOTIEN":"%s","DONVI":"Đồng"}]}]}%s],
                "THANHPHANHOSO":[{"TRUONGHOP":"","GIAYTO":[{"TENGIAYTO":"Tờ khai","SOBANCHINH":1}%s]}]}
                """.formatted(online, post, paper));
        return new Terms(record, Optional.of(form(asked)), Optional.empty(), DAY);
    }

    private static JsonNode form(String asked) {
        FormField children = FormField.of("so_con", FieldKind.NUMBER, new Translated("Số con", "Children"));
        FormField child = FormField.of("ten_con", FieldKind.TEXT, new Translated("Tên con", "Child"))
                .with(new Rules(asked, "true", "", List.of()));
        return FormJson.write(new FormDefinition(
                new Translated("Tờ khai", "Form"),
                List.of(new FormPage(
                        "mot",
                        new Translated("Một", "One"),
                        Translated.NONE,
                        "",
                        asked.isEmpty() ? List.of(children) : List.of(children, child)))));
    }
}
