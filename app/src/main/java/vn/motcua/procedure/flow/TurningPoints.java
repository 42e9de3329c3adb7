package vn.motcua.procedure.flow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.motcua.procedure.form.FormDefinition;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.Option;
import vn.motcua.procedure.form.condition.Expression;
import vn.motcua.procedure.form.condition.PartialDate;
import vn.motcua.procedure.form.condition.Value;

/** The answers at which conditions can turn, field by field. */
final class TurningPoints {

    private static final int OLDEST = 150;

    private final Map<String, List<Value>> points = new LinkedHashMap<>();

    TurningPoints(FormDefinition form, LocalDate today, List<Expression> guards) {
        List<Expression> everything =
                guards.stream().flatMap(guard -> guard.everything().stream()).toList();
        for (String name : FormGuards.names(guards)) {
            Optional<FormField> field = form.field(name);
            Set<Value> values = new LinkedHashSet<>();
            if (field.isEmpty() || !always(form, field.get())) values.add(Value.MISSING);
            field.ifPresent(one -> values.addAll(values(one, today, everything)));
            points.put(name, List.copyOf(values));
        }
    }

    /** How many ways of answering they make. */
    long count() {
        long count = 1;
        for (List<Value> values : points.values())
            count = Math.min(Integer.MAX_VALUE, count * Math.max(1, values.size()));
        return count;
    }

    /** All of them. */
    List<Map<String, Value>> all() {
        List<Map<String, Value>> all = List.of(Map.of());
        for (Map.Entry<String, List<Value>> point : points.entrySet()) {
            List<Map<String, Value>> more = new ArrayList<>();
            for (Map<String, Value> one : all)
                for (Value value : point.getValue()) {
                    Map<String, Value> longer = new LinkedHashMap<>(one);
                    longer.put(point.getKey(), value);
                    more.add(longer);
                }
            all = more;
        }
        return all;
    }

    /** True if a dossier cannot be without an answer to it. */
    private static boolean always(FormDefinition form, FormField field) {
        boolean page = form.pages().stream()
                .anyMatch(one -> one.visible().isEmpty() && one.fields().contains(field));
        return page
                && field.rules().visible().isEmpty()
                && field.rules().required().equals("true");
    }

    private static List<Value> values(FormField field, LocalDate today, List<Expression> named) {
        return switch (field.kind().type()) {
            case TRUTH -> List.of(Value.TRUE, Value.FALSE);
            case NUMBER -> numbers(named);
            case DATE -> dates(today, named);
            case TEXT -> texts(field, named);
            case CHOICES -> choices(field);
            case ITEMS -> List.of(new Value.Items(0), new Value.Items(1), new Value.Items(2));
            case ADDRESS, PERIOD -> places(named);
        };
    }

    private static List<Value> numbers(List<Expression> named) {
        Set<Value> values = new LinkedHashSet<>();
        for (BigDecimal number : literals(named))
            for (BigDecimal around : List.of(BigDecimal.ONE.negate(), BigDecimal.ZERO, BigDecimal.ONE))
                values.add(new Value.Num(number.add(around)));
        values.add(Value.of(0));
        return List.copyOf(values);
    }

    private static List<Value> dates(LocalDate today, List<Expression> named) {
        Set<LocalDate> days = new LinkedHashSet<>(List.of(today));
        for (Expression each : named)
            if (each instanceof Expression.DateLiteral literal)
                days.add(literal.date().first());
        for (BigDecimal number : literals(named)) {
            int amount = number.intValue();
            if (amount <= 0 || amount > OLDEST) continue;
            days.add(today.minusYears(amount));
            days.add(today.minusMonths(amount));
            days.add(today.minusDays(amount));
            days.add(today.plusDays(amount));
        }
        Set<Value> values = new LinkedHashSet<>();
        for (LocalDate day : days)
            for (int around = -1; around <= 1; around++)
                values.add(new Value.Day(PartialDate.of(day.plusDays(around))));
        return List.copyOf(values);
    }

    private static List<Value> texts(FormField field, List<Expression> named) {
        Set<Value> values = new LinkedHashSet<>();
        if (field.kind().hasOptions()) {
            for (Option option : field.options()) values.add(new Value.Text(option.value()));
            return List.copyOf(values);
        }
        values.add(new Value.Text("?"));
        for (Expression each : named)
            if (each instanceof Expression.TextLiteral literal) values.add(new Value.Text(literal.text()));
        return List.copyOf(values);
    }

    private static List<Value> choices(FormField field) {
        List<Value> values = new ArrayList<>();
        Set<String> all = new LinkedHashSet<>();
        for (Option option : field.options()) {
            values.add(new Value.Choices(Set.of(option.value())));
            all.add(option.value());
        }
        if (all.size() > 1) values.add(new Value.Choices(all));
        return values;
    }

    private static List<Value> places(List<Expression> named) {
        List<Value> values = new ArrayList<>(List.of(new Value.Place("?", "?")));
        for (Expression each : named)
            if (each instanceof Expression.TextLiteral literal) {
                values.add(new Value.Place(literal.text(), "?"));
                values.add(new Value.Place("?", literal.text()));
            }
        return values;
    }

    private static Set<BigDecimal> literals(List<Expression> named) {
        Set<BigDecimal> numbers = new LinkedHashSet<>();
        for (Expression each : named)
            if (each instanceof Expression.NumberLiteral literal) numbers.add(literal.amount());
        return numbers;
    }
}
