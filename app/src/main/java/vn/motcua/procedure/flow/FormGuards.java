package vn.motcua.procedure.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.text.Phrase;
import vn.motcua.procedure.form.FormDefinition;
import vn.motcua.procedure.form.FormVocabulary;
import vn.motcua.procedure.form.condition.Evaluator;
import vn.motcua.procedure.form.condition.Expression;
import vn.motcua.procedure.form.condition.Reader;
import vn.motcua.procedure.form.condition.TypeCheck;
import vn.motcua.procedure.form.condition.Value;
import vn.motcua.procedure.form.condition.ValueType;

/**
 * Conditions on the answers of a form. Whether conditions leave a gap or overlap is found by trying every answer at which one of them can turn: each
 * choice, and below, at and above each number and date that they name. Where that is too much, a gap is taken to be there.
 */
public final class FormGuards implements Guards {

    private static final int MOST_TRIED = 20_000;

    private final FormDefinition form;
    private final FormVocabulary vocabulary;
    private final LocalDate today;

    /** Of a form, on a day. */
    public FormGuards(FormDefinition form, LocalDate today) {
        this.form = form;
        this.vocabulary = new FormVocabulary(form);
        this.today = today;
    }

    @Override
    public boolean form() {
        return true;
    }

    @Override
    public Optional<Refused> wrong(String guard) {
        try {
            TypeCheck.check(Reader.read(guard), vocabulary, null, ValueType.TRUTH);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused);
        }
    }

    @Override
    public Optional<Object> noneHolds(List<String> guards) {
        List<Expression> all = guards.stream().map(Reader::read).toList();
        return found(
                        all,
                        answers -> all.stream()
                                .noneMatch(guard ->
                                        Evaluator.evaluate(guard, answers).isTrue()))
                .or(() -> tooMany(all));
    }

    @Override
    public Optional<Object> bothHold(String one, String other) {
        List<Expression> both = List.of(Reader.read(one), Reader.read(other));
        return found(
                both,
                answers -> both.stream()
                        .allMatch(guard -> Evaluator.evaluate(guard, answers).isTrue()));
    }

    private Optional<Object> tooMany(List<Expression> guards) {
        return new TurningPoints(form, today, guards).count() > MOST_TRIED
                ? Optional.of(new Phrase(FlowWords.TOO_MANY_ANSWERS.key(), List.of()))
                : Optional.empty();
    }

    private Optional<Object> found(List<Expression> guards, Predicate<GivenAnswers> holds) {
        TurningPoints points = new TurningPoints(form, today, guards);
        if (points.count() > MOST_TRIED) return Optional.empty();
        return points.all().stream()
                .map(values -> new GivenAnswers(values, today))
                .filter(holds)
                .findFirst()
                .map(answers -> sentence(answers.values()));
    }

    /** Such as {@code Giới tính: Nam; Số con: (để trống)}. */
    private Object sentence(Map<String, Value> answers) {
        List<Object> parts = new ArrayList<>();
        answers.forEach((field, value) ->
                parts.add(new Phrase(FlowWords.ANSWERED.key(), List.of(label(field), shown(field, value)))));
        return parts.stream()
                .reduce((one, more) -> new Phrase(FlowWords.AND.key(), List.of(one, more)))
                .orElse("");
    }

    private String label(String field) {
        return form.field(field)
                .map(one -> one.label().vi())
                .filter(text -> !text.isEmpty())
                .orElse(field);
    }

    private Object shown(String field, Value value) {
        return switch (value) {
            case Value.Missing ignored -> FlowWords.EMPTY;
            case Value.Truth truth -> truth.holds() ? FlowWords.YES : FlowWords.NO;
            case Value.Num number -> number.amount().toPlainString();
            case Value.Day day -> day.date().shown();
            case Value.Text text -> choice(field, text.text());
            case Value.Choices choices ->
                String.join(
                        ", ",
                        choices.chosen().stream()
                                .sorted()
                                .map(one -> choice(field, one))
                                .toList());
            case Value.Items items -> Integer.toString(items.count());
            case Value.Place place -> place.province();
            case Value.Period period -> Long.toString(period.amount());
        };
    }

    private String choice(String field, String text) {
        return form.field(field)
                .flatMap(one -> one.option(text))
                .map(option -> option.label().vi())
                .orElse(text);
    }

    /** The names of all fields that these conditions look at. */
    static Set<String> names(List<Expression> guards) {
        Set<String> names = new LinkedHashSet<>();
        guards.forEach(guard -> names.addAll(guard.names()));
        return names;
    }
}
