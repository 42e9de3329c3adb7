package vn.motcua.procedure.form.condition;

import java.util.Optional;

/** What a form's conditions can speak of. */
public interface Vocabulary {

    /** The type of a field ({@code field}) or of a column of a group ({@code group.column}); empty if there is none. */
    Optional<Type> type(String name);

    /** True if the name is that of a repeating group. */
    boolean group(String name);
}
