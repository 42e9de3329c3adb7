package vn.motcua.procedure.form.answer;

import java.time.LocalDate;
import java.util.function.Supplier;
import vn.motcua.procedure.form.condition.Expression;
import vn.motcua.procedure.form.condition.Scope;
import vn.motcua.procedure.form.condition.Value;

/**
 * One row, seen from inside.
 *
 * @param outer all answers
 * @param group the group
 * @param index the row, from 0
 */
record RowScope(Evaluation outer, String group, int index) implements Scope {

    @Override
    public Value answer(String name) {
        return name.indexOf('.') > 0 ? outer.value(name, index) : outer.answer(name);
    }

    @Override
    public int rows(String other) {
        return outer.rows(other);
    }

    @Override
    public Scope row(String other, int at) {
        return outer.row(other, at);
    }

    @Override
    public LocalDate today() {
        return outer.today();
    }

    @Override
    public Value remembered(Expression.Gathered what, Supplier<Value> value) {
        return outer.remembered(what, value);
    }
}
