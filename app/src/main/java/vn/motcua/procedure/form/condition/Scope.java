package vn.motcua.procedure.form.condition;

import java.time.LocalDate;
import java.util.function.Supplier;

/** Where an expression is evaluated: what was answered, and on which day. */
public interface Scope {

    /** The answer to a field, or of a column in the row being looked at; missing if there is none. */
    Value answer(String name);

    /** How many rows a group has. */
    int rows(String group);

    /** The same place, in one row of a group. */
    Scope row(String group, int index);

    /** The day. */
    LocalDate today();

    /** What was gathered from all rows; a scope may remember it, since it does not depend on the row. */
    default Value remembered(Expression.Gathered gathered, Supplier<Value> value) {
        return value.get();
    }
}
