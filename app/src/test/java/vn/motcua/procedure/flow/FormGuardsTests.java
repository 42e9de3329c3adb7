package vn.motcua.procedure.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.motcua.procedure.form.FieldKind;
import vn.motcua.procedure.form.FormDefinition;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.FormPage;
import vn.motcua.procedure.form.Limits;
import vn.motcua.procedure.form.Option;
import vn.motcua.procedure.form.Rules;
import vn.motcua.procedure.form.Translated;
import vn.motcua.procedure.form.condition.Evaluator;
import vn.motcua.procedure.form.condition.Reader;
import vn.motcua.procedure.form.condition.Value;

class FormGuardsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Rules ALWAYS = new Rules("", "true", "", List.of());
    private static final FormGuards GUARDS = new FormGuards(form(), TODAY);

    @Example
    void two_halves_leave_no_gap_if_the_answer_is_always_there() {
        assertThat(GUARDS.noneHolds(List.of("tuoi < 18", "tuoi >= 18"))).isEmpty();
        assertThat(GUARDS.noneHolds(List.of("so_con < 3", "so_con >= 3")))
                .as("it may be left empty")
                .isPresent();
        assertThat(GUARDS.noneHolds(List.of("so_con < 3", "not so_con < 3"))).isEmpty();
        assertThat(GUARDS.noneHolds(List.of("tuoi < 18", "tuoi > 18")))
                .as("eighteen")
                .isPresent();
        assertThat(GUARDS.noneHolds(List.of("gioi = \"nam\"", "gioi = \"nu\""))).isEmpty();
    }

    @Example
    void what_can_hold_at_once_is_named() {
        assertThat(GUARDS.bothHold("tuoi < 18", "tuoi > 16")).isPresent();
        assertThat(GUARDS.bothHold("tuoi < 18", "tuoi >= 18")).isEmpty();
        assertThat(GUARDS.bothHold("age(ngay_sinh) < 14", "age(ngay_sinh) < 6")).isPresent();
        assertThat(GUARDS.bothHold("age(ngay_sinh) < 14", "age(ngay_sinh) >= 14"))
                .isEmpty();
    }

    @Example
    void what_the_form_does_not_ask_cannot_be_named() {
        assertThat(GUARDS.wrong("chieu_cao > 3")).isPresent();
        assertThat(GUARDS.wrong("tuoi >")).isPresent();
        assertThat(GUARDS.wrong("gioi = \"khac\"")).isPresent();
        assertThat(GUARDS.wrong("tuoi > 3 and gioi = \"nu\"")).isEmpty();
    }

    @Property(tries = 500)
    void a_gap_and_an_overlap_are_found_where_trying_every_answer_finds_one(@ForAll long seed) {
        Random chance = new Random(seed);
        List<String> guards = List.of(guard(chance, 2), guard(chance, 2), guard(chance, 1));
        boolean gap = every().stream().anyMatch(answers -> guards.stream().noneMatch(guard -> holds(guard, answers)));
        boolean both =
                every().stream().anyMatch(answers -> holds(guards.get(0), answers) && holds(guards.get(1), answers));
        assertThat(GUARDS.noneHolds(guards).isPresent()).as(guards.toString()).isEqualTo(gap);
        assertThat(GUARDS.bothHold(guards.get(0), guards.get(1)).isPresent())
                .as(guards.toString())
                .isEqualTo(both);
    }

    private static String guard(Random chance, int depth) {
        if (depth == 0 || chance.nextInt(3) == 0)
            return switch (chance.nextInt(4)) {
                case 0 ->
                    "gioi " + (chance.nextBoolean() ? "=" : "!=") + " \"" + (chance.nextBoolean() ? "nam" : "nu")
                            + "\"";
                case 1 ->
                    "so_con " + List.of("<", "<=", "=", ">", ">=").get(chance.nextInt(5)) + " " + chance.nextInt(8);
                default ->
                    "tuoi " + List.of("<", "<=", "=", "!=", ">", ">=").get(chance.nextInt(6)) + " "
                            + chance.nextInt(12);
            };
        return switch (chance.nextInt(3)) {
            case 0 -> "not (" + guard(chance, depth - 1) + ")";
            case 1 -> "(" + guard(chance, depth - 1) + " and " + guard(chance, depth - 1) + ")";
            default -> "(" + guard(chance, depth - 1) + " or " + guard(chance, depth - 1) + ")";
        };
    }

    private static List<Map<String, Value>> every() {
        List<Map<String, Value>> all = new ArrayList<>();
        for (int age = -2; age < 15; age++)
            for (int children = -2; children < 11; children++)
                for (String sex : List.of("nam", "nu")) {
                    Map<String, Value> answers = new LinkedHashMap<>();
                    answers.put("tuoi", new Value.Num(BigDecimal.valueOf(age)));
                    answers.put("so_con", children == -2 ? Value.MISSING : new Value.Num(BigDecimal.valueOf(children)));
                    answers.put("gioi", new Value.Text(sex));
                    all.add(answers);
                }
        return all;
    }

    private static boolean holds(String guard, Map<String, Value> answers) {
        return Evaluator.evaluate(Reader.read(guard), new GivenAnswers(answers, TODAY))
                .isTrue();
    }

    private static FormDefinition form() {
        FormField sex = new FormField(
                "gioi",
                FieldKind.ONE_OF,
                new Translated("Giới tính", "Sex"),
                Translated.NONE,
                Translated.NONE,
                Limits.NONE,
                List.of(
                        new Option("nam", new Translated("Nam", "Male")),
                        new Option("nu", new Translated("Nữ", "Female"))),
                ALWAYS,
                null,
                List.of(),
                null);
        return new FormDefinition(
                new Translated("Tờ khai", "Form"),
                List.of(new FormPage(
                        "mot",
                        new Translated("Một", "One"),
                        Translated.NONE,
                        "",
                        List.of(
                                FormField.of("tuoi", FieldKind.NUMBER, new Translated("Tuổi", "Age"))
                                        .with(ALWAYS),
                                FormField.of("so_con", FieldKind.NUMBER, new Translated("Số con", "Children")),
                                FormField.of("ngay_sinh", FieldKind.DATE, new Translated("Ngày sinh", "Born")),
                                sex))));
    }
}
