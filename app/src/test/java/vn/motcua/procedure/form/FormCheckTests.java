package vn.motcua.procedure.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.procedure.form.FormKit.choice;
import static vn.motcua.procedure.form.FormKit.field;
import static vn.motcua.procedure.form.FormKit.form;
import static vn.motcua.procedure.form.FormKit.page;
import static vn.motcua.procedure.form.FormKit.rows;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.kernel.Refused;
import vn.motcua.procedure.form.condition.ConditionRefusal;

/** A form that makes no sense is refused, with the place; a form of 300 fields is judged at once, one of 30,000 is refused at once. */
class FormCheckTests {

    private static final FormDefinition SOUND = form(
            page("you", field("name", FieldKind.PERSON_NAME, "", "true", ""), choice("married", "YES", "NO")),
            page(
                    "home",
                    field("spouse", FieldKind.PERSON_NAME, "married = \"YES\"", "true", ""),
                    rows(
                            "kids",
                            field("born", FieldKind.PARTIAL_DATE),
                            field("minor", FieldKind.YES_NO, "", "", "age(kids.born) < 18")),
                    field("minors", FieldKind.NUMBER, "", "", "count(kids where kids.minor)")));

    private static List<FormFinding> blocking(FormDefinition form) {
        return FormCheck.check(form).findings().stream()
                .filter(FormFinding::blocks)
                .toList();
    }

    @Test
    void aSoundFormHasNoFinding() {
        assertThat(FormCheck.check(SOUND).findings()).isEmpty();
    }

    @Test
    void aRuleThatNobodyWouldReadIsRefused() {
        for (String conditions : List.of(
                "{\"field\":{}}",
                "{\"fields\":{\"nane\":{\"required\":\"true\"}}}",
                "{\"fields\":{\"name\":{\"require\":\"true\"}}}",
                "{\"fields\":{\"name\":{\"errors\":[{\"when\":\"true\",\"says\":\"x\"}]}}}",
                "{\"pages\":{\"hom\":\"true\"}}")) {
            ObjectNode written = FormJson.write(SOUND);
            written.set("conditions", JsonMapper.shared().readTree(conditions));
            assertThatThrownBy(() -> FormJson.read(written.toString()))
                    .as(conditions)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(FormProblem.NOT_A_FORM));
        }
    }

    @Test
    void writtenAndReadItIsTheSame() {
        ObjectNode once = FormJson.write(SOUND);
        assertThat(FormJson.write(FormJson.read(once.toString()))).isEqualTo(once);
        assertThat(once.path("schema")
                        .path("properties")
                        .path("kids")
                        .path("type")
                        .asString(""))
                .isEqualTo("array");
        assertThat(once.path("conditions")
                        .path("fields")
                        .path("kids.minor")
                        .path("computed")
                        .asString(""))
                .isEqualTo("age(kids.born) < 18");
    }

    @Test
    void aCircleIsRefusedAndNamed() {
        FormDefinition round = form(page(
                "p",
                field("a", FieldKind.NUMBER, "exists(b)", "", ""),
                field("b", FieldKind.NUMBER, "exists(c)", "", ""),
                field("c", FieldKind.NUMBER, "exists(a)", "", "")));
        FormFinding circle = blocking(round).getFirst();
        assertThat(circle.why().refusal()).isEqualTo(FormProblem.CIRCLE);
        assertThat(circle.why().args().getFirst()).isEqualTo("“Nhãn a” → “Nhãn b” → “Nhãn c” → “Nhãn a”");
        assertThat(blocking(form(page("p", field("a", FieldKind.NUMBER, "", "", "a + 1")))))
                .hasSize(1);
        assertThat(blocking(form(page("p", rows("k", field("x", FieldKind.NUMBER, "", "", "sum(k.x)"))))))
                .hasSize(1);
        assertThat(blocking(form(new FormPage(
                        "p", FormKit.words("P"), Translated.NONE, "exists(a)", List.of(field("a", FieldKind.TEXT))))))
                .hasSize(1);
    }

    @Test
    void eachConditionIsJudgedAndItsPlaceNamed() {
        List<FormFinding> found = blocking(form(page(
                "p",
                field("a", FieldKind.NUMBER, "z = 1", "a", ""),
                field("b", FieldKind.FILE, "", "", "1"),
                field("c", FieldKind.DATE, "", "", "1 + 1"))));
        assertThat(found.stream()
                        .map(one -> one.place() + " " + one.name() + " "
                                + one.why().refusal().name()))
                .containsExactly(
                        "VISIBLE a NO_SUCH_FIELD",
                        "REQUIRED a WRONG_TYPE",
                        "COMPUTED b NOT_COMPUTABLE",
                        "COMPUTED b WRONG_TYPE",
                        "COMPUTED c WRONG_TYPE");
        assertThat(found.getFirst().why().refusal()).isEqualTo(ConditionRefusal.NO_SUCH_FIELD);
    }

    @Test
    void namesLabelsChoicesColumnsAndLimitsAreJudged() {
        FormField bad = new FormField(
                "t",
                FieldKind.TEXT,
                FormKit.words("t"),
                Translated.NONE,
                Translated.NONE,
                new Limits(5, 2, null, null, null, "(a+)+", null, null),
                List.of(),
                Rules.NONE,
                null,
                List.of(),
                null);
        List<FormFinding> found = blocking(form(
                page(
                        "p",
                        field("Name", FieldKind.TEXT),
                        field("count", FieldKind.TEXT),
                        choice("c"),
                        choice("d", "A", "A", "a b"),
                        bad),
                page("p", rows("k"), rows("l", rows("m", field("n", FieldKind.TEXT))), field("t", FieldKind.TEXT)),
                page("q")));
        assertThat(found.stream().map(one -> one.why().refusal().name()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "PAGE_TWICE",
                        "NAME_TWICE",
                        "BAD_NAME",
                        "OPTIONS_MISSING",
                        "OPTION_TWICE",
                        "BAD_OPTION",
                        "LIMITS_CROSSED",
                        "SCHEMA_PATTERN",
                        "COLUMNS_MISSING",
                        "BAD_COLUMN",
                        "PAGE_EMPTY");
    }

    @Test
    void threeHundredFieldsAreJudgedInUnderASecond() {
        String text = FormJson.write(FormKit.large(300)).toString();
        FormCheck.check(FormJson.read(text)); // the library's own beginning is not what is measured
        long before = cpu();
        assertThat(FormCheck.check(FormJson.read(text)).form()).isPresent();
        assertThat((cpu() - before) / 1_000_000).as("milliseconds").isLessThan(1000);
    }

    @Test
    void thirtyThousandFieldsAreRefusedAtOnce() {
        StringBuilder text = new StringBuilder("{\"layout\":[{\"id\":\"p\",\"fields\":[");
        text.append(IntStream.range(0, 30_000)
                .mapToObj(i -> "{\"name\":\"f" + i + "\",\"kind\":\"TEXT\"}")
                .collect(Collectors.joining(",")));
        text.append("]}]}");
        long before = cpu();
        assertThatThrownBy(() -> FormJson.read(text.toString()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(FormProblem.TOO_MANY_FIELDS));
        assertThat(FormCheck.check(FormKit.large(30_000)).findings())
                .singleElement()
                .satisfies(one -> assertThat(one.why().refusal()).isEqualTo(FormProblem.TOO_MANY_FIELDS));
        assertThat((cpu() - before) / 1_000_000).as("milliseconds").isLessThan(1000);
        assertThatThrownBy(() -> FormJson.read("[".repeat(5_000_000))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> FormJson.read("[".repeat(100_000))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> FormJson.read("{}")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> FormJson.read("nothing")).isInstanceOf(Refused.class);
    }

    @Test
    void aDeepChainOfConditionsIsNoFault() {
        FormField[] chain = IntStream.range(0, 900)
                .mapToObj(i -> field("f" + i, FieldKind.NUMBER, i == 899 ? "" : "exists(f" + (i + 1) + ")", "", ""))
                .toArray(FormField[]::new);
        assertThat(FormCheck.check(form(page("p", chain))).form()).isPresent();
    }

    @Test
    void whereTheSchemaAndTheLayoutDifferTheFormIsRefused() {
        ObjectNode document = FormJson.write(SOUND);
        ((ObjectNode) document.path("schema").path("properties")).remove("name");
        assertThatThrownBy(() -> FormJson.read(document))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(FormProblem.SCHEMA_LACKS_FIELD));
        ((ObjectNode) document.path("schema").path("properties"))
                .set("name", JsonMapper.shared().createObjectNode().put("type", "number"));
        assertThatThrownBy(() -> FormJson.read(document))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(FormProblem.SCHEMA_OTHER_TYPE));
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
