package vn.motcua.procedure.form.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.procedure.form.CheckedForm;
import vn.motcua.procedure.form.FieldKind;
import vn.motcua.procedure.form.FormCheck;
import vn.motcua.procedure.form.FormDefinition;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.FormJson;
import vn.motcua.procedure.form.FormKit;
import vn.motcua.procedure.form.condition.Evaluator;
import vn.motcua.procedure.form.condition.Expression;
import vn.motcua.procedure.form.condition.Reader;
import vn.motcua.procedure.form.condition.Scope;
import vn.motcua.procedure.form.condition.Value;
import vn.motcua.procedure.form.schema.DataSchema;

/** What holds for every form whose fields hang on each other at random, and every set of answers. */
class EvaluationPropertyTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final int FIELDS = 12;

    /** A field hangs only on those with smaller numbers, so that there is no circle; they stand in any order. */
    private static List<FormField> fields(Random random) {
        List<FormField> fields = new ArrayList<>();
        for (int i = 0; i < FIELDS; i++) {
            String visible = i == 0 || random.nextInt(3) == 0 ? "" : condition(random, i);
            String computed =
                    i > 0 && random.nextInt(4) == 0 ? "f" + random.nextInt(i) + " + " + random.nextInt(3) : "";
            fields.add(FormKit.field("f" + i, FieldKind.NUMBER, visible, random.nextBoolean() ? "true" : "", computed));
        }
        return fields;
    }

    private static String condition(Random random, int below) {
        String one = "f" + random.nextInt(below);
        String other = "f" + random.nextInt(below);
        return switch (random.nextInt(4)) {
            case 0 -> "exists(" + one + ")";
            case 1 -> "not exists(" + one + ") or " + other + " > 2";
            case 2 -> one + " > " + other;
            default -> one + " = 1 and " + other + " != 2";
        };
    }

    private static ObjectNode answers(Random random) {
        ObjectNode data = JsonMapper.shared().createObjectNode();
        for (int i = 0; i < FIELDS; i++) if (random.nextInt(3) > 0) data.put("f" + i, random.nextInt(5));
        return data;
    }

    private static CheckedForm form(List<FormField> fields) {
        FormDefinition form = FormKit.form(FormKit.page("p", fields.toArray(FormField[]::new)));
        return FormCheck.check(form).form().orElseThrow();
    }

    @Property(tries = 300)
    void itIsWhatTryingUntilNothingChangesGives(@ForAll long seed) {
        Random random = new Random(seed);
        List<FormField> fields = fields(random);
        ObjectNode data = answers(random);
        Evaluation ours = Evaluation.evaluate(form(fields), Answers.of(data), DAY);
        Map<String, Value> naive = settled(fields, data);
        for (FormField field : fields)
            assertThat(ours.answer(field.name()))
                    .as(field.name())
                    .isEqualTo(naive.getOrDefault(field.name(), Value.MISSING));
    }

    @Property(tries = 200)
    void theOrderOfTheFieldsChangesNothing(@ForAll long seed) {
        Random random = new Random(seed);
        List<FormField> fields = fields(random);
        Answers answers = Answers.of(answers(random));
        List<FormField> shuffled = new ArrayList<>(fields);
        Collections.shuffle(shuffled, random);
        Evaluation one = Evaluation.evaluate(form(fields), answers, DAY);
        Evaluation other = Evaluation.evaluate(form(shuffled), answers, DAY);
        for (FormField field : fields) {
            assertThat(other.visible(field.name())).isEqualTo(one.visible(field.name()));
            assertThat(other.answer(field.name())).isEqualTo(one.answer(field.name()));
        }
        assertThat(other.errors()).hasSameSizeAs(one.errors());
    }

    @Property(tries = 200)
    void whatWasHandedInEvaluatesToItself(@ForAll long seed) {
        Random random = new Random(seed);
        CheckedForm form = form(fields(random));
        ObjectNode once = Submission.of(Evaluation.evaluate(form, Answers.of(answers(random)), DAY));
        assertThat(Submission.of(Evaluation.evaluate(form, Answers.of(once), DAY)))
                .isEqualTo(once);
    }

    @Property(tries = 100)
    void whatWasHandedInIsAsTheSchemaSays(@ForAll long seed) {
        Random random = new Random(seed);
        CheckedForm form = form(fields(random));
        DataSchema schema = DataSchema.of(FormJson.write(form.definition()).path("schema"));
        assertThat(schema.refuses(Submission.of(Evaluation.evaluate(form, Answers.of(answers(random)), DAY))))
                .isEmpty();
    }

    /** Begins with nothing and computes all anew from what the last round gave, as often as there are fields. */
    private static Map<String, Value> settled(List<FormField> fields, ObjectNode data) {
        Map<String, Value> values = new HashMap<>();
        for (int round = 0; round <= fields.size(); round++) {
            Map<String, Value> next = new HashMap<>();
            for (FormField field : fields) {
                Scope scope = scope(values);
                String visible = field.rules().visible();
                if (!visible.isEmpty()
                        && !Evaluator.evaluate(Reader.read(visible), scope).isTrue()) continue;
                if (field.rules().isComputed())
                    next.put(field.name(), computed(Reader.read(field.rules().computed()), scope));
                else if (data.has(field.name()))
                    next.put(field.name(), Value.of(data.path(field.name()).longValue()));
            }
            values = next;
        }
        return values;
    }

    private static Value computed(Expression expression, Scope scope) {
        return Evaluator.evaluate(expression, scope);
    }

    private static Scope scope(Map<String, Value> values) {
        return new Scope() {
            @Override
            public Value answer(String name) {
                return values.getOrDefault(name, Value.MISSING);
            }

            @Override
            public int rows(String group) {
                return 0;
            }

            @Override
            public Scope row(String group, int index) {
                return this;
            }

            @Override
            public LocalDate today() {
                return DAY;
            }
        };
    }
}
