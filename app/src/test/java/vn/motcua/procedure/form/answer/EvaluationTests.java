package vn.motcua.procedure.form.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.procedure.form.FormKit.choice;
import static vn.motcua.procedure.form.FormKit.field;
import static vn.motcua.procedure.form.FormKit.form;
import static vn.motcua.procedure.form.FormKit.page;
import static vn.motcua.procedure.form.FormKit.rows;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.kernel.text.Language;
import vn.motcua.procedure.form.CheckedForm;
import vn.motcua.procedure.form.ErrorRule;
import vn.motcua.procedure.form.FieldKind;
import vn.motcua.procedure.form.FormKit;
import vn.motcua.procedure.form.Rules;
import vn.motcua.procedure.form.Translated;
import vn.motcua.procedure.form.condition.Value;

/** One evaluator decides what is asked, required, computed and wrong. */
class EvaluationTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private static final CheckedForm FORM = CheckedForm.of(form(
            page("you", field("name", FieldKind.PERSON_NAME, "", "true", ""), choice("married", "YES", "NO")),
            page(
                    "home",
                    field("spouse", FieldKind.PERSON_NAME, "married = \"YES\"", "true", ""),
                    field("wed", FieldKind.DATE, "exists(spouse)", "", "")
                            .with(new Rules(
                                    "exists(spouse)",
                                    "",
                                    "",
                                    List.of(new ErrorRule(
                                            "wed > today()",
                                            new Translated("Ngày cưới ở tương lai", "In the future"))))),
                    rows(
                            "kids",
                            field("born", FieldKind.PARTIAL_DATE, "", "true", ""),
                            field("school", FieldKind.TEXT, "age(kids.born) >= 6", "true", ""),
                            field("minor", FieldKind.YES_NO, "", "", "age(kids.born) < 18")),
                    field("minors", FieldKind.NUMBER, "", "", "count(kids where kids.minor)"))));

    private static Evaluation evaluate(String json) {
        return Evaluation.evaluate(
                FORM, Answers.of((ObjectNode) JsonMapper.shared().readTree(json.replace('\'', '"'))), DAY);
    }

    private static List<String> errors(Evaluation evaluation) {
        return evaluation.errors().stream()
                .map(error ->
                        error.asked().path() + (error.row() < 0 ? "" : "[" + error.row() + "]") + " " + error.problem())
                .toList();
    }

    @Test
    void whatIsHiddenIsNotAskedNotRequiredAndNotHandedIn() {
        Evaluation single =
                evaluate("{'name':'Nguyễn Thị Lan','married':'NO','spouse':'Trần Văn Bình','wed':'2030-01-01'}");
        assertThat(single.visible("spouse")).isFalse();
        assertThat(single.visible("wed"))
                .as("what hangs on a hidden answer is hidden too")
                .isFalse();
        assertThat(single.errors()).isEmpty();
        assertThat(Submission.of(single).toString())
                .isEqualTo("{\"name\":\"Nguyễn Thị Lan\",\"married\":\"NO\",\"minors\":0}");
    }

    @Test
    void requiredAndRulesFollowTheAnswers() {
        assertThat(errors(evaluate("{'married':'YES'}"))).containsExactly("name NOT_ANSWERED", "spouse NOT_ANSWERED");
        Evaluation future = evaluate("{'name':'Lan','married':'YES','spouse':'Bình','wed':'2030-01-01'}");
        assertThat(errors(future)).containsExactly("wed FORM_RULE");
        assertThat(future.errors().getFirst().in(Language.EN).args()).containsExactly("In the future");
    }

    @Test
    void rowsAreJudgedOneByOneAndGathered() {
        Evaluation three = evaluate(
                "{'name':'Lan','kids':[{'born':'2024-05'},{'born':'2010','school':'THCS'},{'born':'1990-01-01'}]}");
        assertThat(errors(three)).containsExactly("kids.school[2] NOT_ANSWERED");
        assertThat(three.visible("kids.school", 0)).isFalse();
        assertThat(three.value("kids.minor", 1)).isEqualTo(Value.TRUE);
        assertThat(three.answer("minors")).isEqualTo(Value.of(2));
        assertThat(Submission.of(three).path("kids").path(0).toString())
                .isEqualTo("{\"born\":\"2024-05\",\"minor\":true}");
    }

    @Test
    void aComputedValueCannotBeHandedIn() {
        assertThat(evaluate("{'name':'Lan','minors':99}").answer("minors")).isEqualTo(Value.of(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            PERSON_NAME | "Nguyễn Thị Lan" | -
            PERSON_NAME | "Y Moan Ênuôl" | -
            PERSON_NAME | "Đinh K'Brêu" | -
            PERSON_NAME | "Nguyễn 2" | NO_PERSON_NAME
            PERSON_NAME | "<script>" | NO_PERSON_NAME
            PERSONAL_NUMBER | "001190000123" | -
            PERSONAL_NUMBER | "00119000012" | NO_PERSONAL_NUMBER
            PERSONAL_NUMBER | "00119000012a" | NO_PERSONAL_NUMBER
            PERSONAL_NUMBER | 1190000123 | ANSWER_OTHER_FORM
            PHONE | "0912345678" | -
            PHONE | "+84912345678" | -
            PHONE | "09-12" | NO_PHONE
            EMAIL | "lan@vidu.example" | -
            EMAIL | "lan@vidu" | NO_EMAIL
            EMAIL | "a b@vidu.vn" | NO_EMAIL
            DATE | "2024-02-29" | -
            DATE | "2023-02-29" | NO_DATE
            DATE | "2024" | NO_DATE
            PARTIAL_DATE | "1946" | -
            PARTIAL_DATE | "1946-13" | NO_PARTIAL_DATE
            MONEY | 150000 | -
            MONEY | -1 | NO_AMOUNT
            MONEY | 0.5 | NO_AMOUNT
            NUMBER | 1e400 | NO_NUMBER
            NUMBER | "1" | NO_NUMBER
            YES_NO | true | -
            YES_NO | "true" | NO_CHOICE
            NATIONALITY | "VN" | -
            NATIONALITY | "XX" | NO_CHOICE
            ETHNIC_GROUP | "01" | -
            ETHNIC_GROUP | "99" | NO_CHOICE
            ADDRESS | {"era":"NEW","province":"01","commune":"Phường Ba Đình","street":"1 Hùng Vương"} | -
            ADDRESS | {"era":"NEW","province":"99","commune":"Phường Ba Đình","street":""} | NO_ADDRESS
            ADDRESS | {"era":"OLD","province":"01","provinceName":"Thành phố Hà Nội","district":"Ba Đình","commune":"Phúc Xá","street":""} | -
            ADDRESS | {"era":"OLD","province":"01","provinceName":"Thành phố Hà Nội","commune":"Phúc Xá","street":""} | NO_ADDRESS
            ADDRESS | "Hà Nội" | NO_ADDRESS
            FILE | ["a"] | -
            FILE | "a" | NO_CHOICE
            TEXT | {"a":1} | ANSWER_OTHER_FORM
            """)
    void eachKindTakesWhatItIsFor(FieldKind kind, String json, String problem) {
        CheckedForm one = CheckedForm.of(form(page("p", field("x", kind))));
        ObjectNode data = (ObjectNode) JsonMapper.shared().readTree("{\"x\":" + json + "}");
        List<AnswerError> errors =
                Evaluation.evaluate(one, Answers.of(data), DAY).errors();
        assertThat(errors.stream().map(error -> error.problem().name()))
                .isEqualTo(problem.equals("-") ? List.of() : List.of(problem));
    }

    @Test
    void threeHundredFieldsWithAThousandRowsTakeMilliseconds() {
        ObjectNode data = JsonMapper.shared().createObjectNode();
        for (int i = 0; i < 300; i++) data.put("f" + i, i);
        ArrayNode rows = data.putArray("kids");
        for (int i = 0; i < 1000; i++)
            rows.addObject().put("born", "20" + (10 + i % 15)).put("school", "A" + i);
        List<vn.motcua.procedure.form.FormPage> pages =
                new java.util.ArrayList<>(FormKit.large(300).pages());
        pages.add(FORM.definition()
                .pages()
                .getLast()
                .with(FORM.definition().pages().getLast().fields().subList(2, 4)));
        CheckedForm large = CheckedForm.of(FormKit.form(pages.toArray(vn.motcua.procedure.form.FormPage[]::new)));
        Answers answers = Answers.of(data);
        for (int i = 0; i < 100; i++) Evaluation.evaluate(large, answers, DAY);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < 10; i++)
            assertThat(Evaluation.evaluate(large, answers, DAY).errors()).isEmpty();
        long each = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 10_000;
        System.out.println("one evaluation of 300 fields and 1,000 rows: " + each + " µs of CPU");
        assertThat(each).as("microseconds").isLessThan(50_000);
    }
}
