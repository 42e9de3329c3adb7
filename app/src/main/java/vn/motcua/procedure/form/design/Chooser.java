package vn.motcua.procedure.form.design;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.procedure.form.FormDefinition;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.condition.Comparison;
import vn.motcua.procedure.form.condition.Expression;
import vn.motcua.procedure.form.condition.PartialDate;
import vn.motcua.procedure.form.condition.Printer;
import vn.motcua.procedure.form.condition.Reader;
import vn.motcua.procedure.form.filling.FieldForm;

/** Between conditions that are put together from choices and the language: lines of field, operator and value, of which all or any must hold. */
public final class Chooser {

    private final FormDefinition form;

    /** For the fields of a form. */
    public Chooser(FormDefinition form) {
        this.form = form;
    }

    /**
     * A condition as lines.
     *
     * @param all true if all must hold, false if one is enough
     * @param lines the lines
     */
    public record Lines(boolean all, List<Chosen> lines) {}

    /** The condition that lines make; empty if there is none. A value that cannot be understood is refused by the reader or the type check. */
    public String condition(Lines lines) {
        List<Expression> parts = lines.lines().stream()
                .filter(line -> !line.what().isBlank())
                .map(this::expression)
                .toList();
        if (parts.isEmpty()) return "";
        if (parts.size() == 1) return Printer.print(parts.getFirst());
        return Printer.print(lines.all() ? new Expression.All(parts) : new Expression.Any(parts));
    }

    private Expression expression(Chosen line) {
        Expression what = Reader.read(line.what());
        Comparison how = line.operator().comparison();
        if (line.operator() == Operator.ANSWERED) return new Expression.Exists(what);
        if (line.operator() == Operator.NOT_ANSWERED) return new Expression.Not(new Expression.Exists(what));
        if (how == null) return new Expression.Has(what, text(what, line.value()));
        return new Expression.Compare(how, what, literal(what, line.value()));
    }

    private String text(Expression what, String value) {
        return field(what)
                .flatMap(field -> field.options().stream()
                        .filter(option -> option.value().equals(value.strip())
                                || option.label().vi().equalsIgnoreCase(value.strip()))
                        .findFirst())
                .map(option -> option.value())
                .orElse(value.strip());
    }

    private Expression literal(Expression what, String value) {
        Optional<FormField> field = field(what);
        if (field.isEmpty()) return number(value);
        JsonNode node = FieldForm.text(field.get(), value);
        if (node == null) return new Expression.TextLiteral("");
        if (node.isNumber()) return new Expression.NumberLiteral(node.decimalValue());
        if (node.isBoolean()) return new Expression.TruthLiteral(node.booleanValue());
        String text = node.asString("");
        return switch (field.get().kind().type()) {
            case DATE ->
                PartialDate.read(text)
                        .filter(PartialDate::whole)
                        .<Expression>map(Expression.DateLiteral::new)
                        .orElse(new Expression.TextLiteral(text));
            default -> new Expression.TextLiteral(text);
        };
    }

    private static Expression number(String value) {
        String digits = value.strip().replace(',', '.');
        return digits.matches("-?\\d{1,15}(\\.\\d{1,6})?")
                ? new Expression.NumberLiteral(new BigDecimal(digits))
                : new Expression.TextLiteral(value.strip());
    }

    private Optional<FormField> field(Expression what) {
        return what instanceof Expression.Answer answer ? form.field(answer.name()) : Optional.empty();
    }

    /** The lines that a condition can be shown as; empty if it needs the language. */
    public Optional<Lines> lines(String condition) {
        if (condition.isBlank()) return Optional.of(new Lines(true, List.of()));
        Expression read = Reader.read(condition);
        List<Expression> parts = switch (read) {
            case Expression.All all -> all.parts();
            case Expression.Any any -> any.parts();
            default -> List.of(read);
        };
        List<Chosen> lines = new ArrayList<>();
        for (Expression part : parts) {
            Chosen line = line(part);
            if (line == null) return Optional.empty();
            lines.add(line);
        }
        return Optional.of(new Lines(!(read instanceof Expression.Any), lines));
    }

    private @Nullable Chosen line(Expression part) {
        return switch (part) {
            case Expression.Exists exists
            when plain(exists.of()) -> new Chosen(Printer.print(exists.of()), Operator.ANSWERED, "");
            case Expression.Not not
            when not.of() instanceof Expression.Exists exists && plain(exists.of()) ->
                new Chosen(Printer.print(exists.of()), Operator.NOT_ANSWERED, "");
            case Expression.Has has
            when plain(has.of()) -> new Chosen(Printer.print(has.of()), Operator.HAS, shown(has.of(), has.choice()));
            case Expression.Answer answer -> new Chosen(answer.name(), Operator.IS, "Có");
            case Expression.Compare compare
            when plain(compare.left()) -> {
                String value = value(compare.left(), compare.right());
                yield value == null ? null : new Chosen(Printer.print(compare.left()), operator(compare.how()), value);
            }
            default -> null;
        };
    }

    private static Operator operator(Comparison how) {
        return Stream.of(Operator.values())
                .filter(operator -> operator.comparison() == how)
                .findFirst()
                .orElseThrow();
    }

    private static boolean plain(Expression what) {
        return what instanceof Expression.Answer
                || what instanceof Expression.Call call
                        && call.parts().size() == 1
                        && call.parts().getFirst() instanceof Expression.Answer
                || what instanceof Expression.Gathered gathered
                        && gathered.where() == null
                        && gathered.column() == null;
    }

    private @Nullable String value(Expression what, Expression literal) {
        return switch (literal) {
            case Expression.NumberLiteral number -> number.amount().toPlainString();
            case Expression.TruthLiteral truth -> truth.holds() ? "Có" : "Không";
            case Expression.TextLiteral text -> shown(what, text.text());
            case Expression.DateLiteral date -> date.date().shown();
            default -> null;
        };
    }

    private String shown(Expression what, String value) {
        return field(what)
                .flatMap(field -> field.option(value))
                .map(option -> option.label().vi())
                .orElse(value);
    }
}
