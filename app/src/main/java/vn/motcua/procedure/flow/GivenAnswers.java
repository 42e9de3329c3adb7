package vn.motcua.procedure.flow;

import java.time.LocalDate;
import java.util.Map;
import vn.motcua.procedure.form.condition.Scope;
import vn.motcua.procedure.form.condition.Value;

/**
 * Answers to single fields, taken for granted; a repeating group has as many rows as is said of it, each of them empty.
 *
 * @param values by field
 * @param today the day
 */
record GivenAnswers(Map<String, Value> values, LocalDate today) implements Scope {

    @Override
    public Value answer(String name) {
        return values.getOrDefault(name, Value.MISSING);
    }

    @Override
    public int rows(String group) {
        return answer(group) instanceof Value.Items items ? items.count() : 0;
    }

    @Override
    public Scope row(String group, int index) {
        return this;
    }
}
