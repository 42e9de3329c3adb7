package vn.motcua.procedure.form.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.procedure.form.Asked;
import vn.motcua.procedure.form.CheckedForm;
import vn.motcua.procedure.form.FormPage;
import vn.motcua.procedure.form.Limits;
import vn.motcua.procedure.form.Translated;
import vn.motcua.procedure.form.condition.Evaluator;
import vn.motcua.procedure.form.condition.Expression;
import vn.motcua.procedure.form.condition.Scope;
import vn.motcua.procedure.form.condition.Value;

/**
 * What follows from a set of answers on a day: what is asked, what must be answered, what is computed, what is wrong. Each field is looked at
 * once, after those that it depends on; of repeating groups each column once, row by row.
 */
public final class Evaluation implements Scope {

    private static final int MOST_ERRORS = 1000;

    private final CheckedForm form;
    private final Answers answers;
    private final LocalDate today;
    private final KnownCodes known;
    private final Map<String, Value> values = new HashMap<>();
    private final Map<String, Value[]> columns = new HashMap<>();
    private final Map<String, boolean[]> shown = new HashMap<>();
    private final Map<String, Judged> malformed = new HashMap<>();
    private final Map<Expression.Gathered, Value> gathered = new IdentityHashMap<>();
    private final List<AnswerError> errors = new ArrayList<>();

    private Evaluation(CheckedForm form, Answers answers, LocalDate today, KnownCodes known) {
        this.form = form;
        this.answers = answers;
        this.today = today;
        this.known = known;
    }

    /** Evaluates answers to a form as of a day, without asking the directory for the codes in them; pages ask {@code Evaluations}. */
    public static Evaluation evaluate(CheckedForm form, Answers answers, LocalDate today) {
        return evaluate(form, answers, today, KnownCodes.UNCHECKED);
    }

    /** Evaluates answers to a form as of a day. */
    public static Evaluation evaluate(CheckedForm form, Answers answers, LocalDate today, KnownCodes known) {
        Evaluation evaluation = new Evaluation(form, answers, today, known);
        form.inOrder().forEach(evaluation::look);
        form.all().forEach(evaluation::judge);
        return evaluation;
    }

    // --- finding values

    private void look(Asked asked) {
        if (asked.rows() != null) {
            column(asked, asked.rows());
            return;
        }
        boolean visible = holds(asked.pageVisible(), this, true) && holds(asked.visible(), this, true);
        shown.put(asked.path(), new boolean[] {visible});
        if (visible) values.put(asked.path(), value(asked, this, answers.of(asked.path()), -1));
    }

    private void column(Asked asked, String group) {
        int rows = rows(group);
        boolean[] visible = new boolean[rows];
        Value[] found = new Value[rows];
        Arrays.fill(found, Value.MISSING);
        columns.put(asked.path(), found);
        shown.put(asked.path(), visible);
        for (int row = 0; row < rows; row++) {
            Scope scope = row(group, row);
            visible[row] = holds(asked.visible(), scope, true);
            if (visible[row])
                found[row] =
                        value(asked, scope, answers.of(group, row, asked.field().name()), row);
        }
    }

    private Value value(Asked asked, Scope scope, JsonNode answer, int row) {
        if (asked.computed() != null) return Evaluator.evaluate(asked.computed(), scope);
        Judged found = Judge.judge(asked.field(), answer, known);
        if (found.problem() != null) malformed.put(asked.path() + "#" + row, found);
        return found.value();
    }

    private static boolean holds(@Nullable Expression condition, Scope scope, boolean without) {
        return condition == null
                ? without
                : Evaluator.evaluate(condition, scope).isTrue();
    }

    // --- judging them

    private void judge(Asked asked) {
        if (asked.rows() == null) {
            if (visible(asked.path())) judge(asked, -1, this, answer(asked.path()));
            return;
        }
        for (int row = 0; row < rows(asked.rows()); row++)
            if (visible(asked.path(), row)) judge(asked, row, row(asked.rows(), row), value(asked.path(), row));
    }

    private void judge(Asked asked, int row, Scope scope, Value value) {
        Judged found = malformed.get(asked.path() + "#" + row);
        if (found != null && found.problem() != null)
            note(new AnswerError(asked, row, found.problem(), found.args(), Translated.NONE));
        else if (asked.computed() == null && !Evaluator.present(value) && holds(asked.required(), scope, false))
            note(new AnswerError(asked, row, AnswerProblem.NOT_ANSWERED, List.of(), Translated.NONE));
        for (int i = 0; i < asked.errors().size(); i++)
            if (Evaluator.evaluate(asked.errors().get(i), scope).isTrue())
                note(new AnswerError(
                        asked,
                        row,
                        AnswerProblem.FORM_RULE,
                        List.of(),
                        asked.field().rules().errors().get(i).say()));
    }

    private void note(AnswerError error) {
        if (errors.size() < MOST_ERRORS) errors.add(error);
    }

    // --- what came out

    /** The form. */
    public CheckedForm form() {
        return form;
    }

    /** The answers that were evaluated. */
    public Answers answers() {
        return answers;
    }

    /** What the directory knows of the codes in the answers. */
    public KnownCodes known() {
        return known;
    }

    /** True if the field is asked, or its computed value shown. */
    public boolean visible(String field) {
        boolean[] one = shown.get(field);
        return one != null && one.length == 1 && one[0];
    }

    /** True if the column is asked in this row. */
    public boolean visible(String path, int row) {
        boolean[] one = shown.get(path);
        return one != null && row < one.length && one[row];
    }

    /** True if anything on the page is to be seen. */
    public boolean visible(FormPage page) {
        return page.fields().stream().anyMatch(field -> visible(field.name()));
    }

    /** The pages to be seen, in order. */
    public List<FormPage> pages() {
        return form.definition().pages().stream().filter(this::visible).toList();
    }

    /** True if the field must be answered. */
    public boolean required(Asked asked, int row) {
        return holds(asked.required(), asked.rows() == null ? this : row(asked.rows(), row), false);
    }

    /** The value of a column in a row. */
    public Value value(String path, int row) {
        Value[] column = columns.get(path);
        return column == null || row >= column.length ? Value.MISSING : column[row];
    }

    /** All that is wrong, in the order of the form; at most a thousand. */
    public List<AnswerError> errors() {
        return List.copyOf(errors);
    }

    /** What is wrong on one page. */
    public List<AnswerError> errors(FormPage page) {
        return errors.stream()
                .filter(error -> error.asked().page().id().equals(page.id()))
                .toList();
    }

    /** True if nothing is wrong and nothing missing. */
    public boolean complete() {
        return errors.isEmpty();
    }

    // --- as a scope

    @Override
    public Value answer(String name) {
        Value value = values.get(name);
        return value == null ? Value.MISSING : value;
    }

    @Override
    public int rows(String group) {
        return visible(group) ? Math.min(answers.rows(group), Limits.MOST_ROWS) : 0;
    }

    @Override
    public Scope row(String group, int index) {
        return new RowScope(this, group, index);
    }

    @Override
    public LocalDate today() {
        return today;
    }

    @Override
    public Value remembered(Expression.Gathered what, Supplier<Value> value) {
        Value known = gathered.get(what);
        if (known != null) return known;
        Value found = value.get();
        gathered.put(what, found);
        return found;
    }
}
