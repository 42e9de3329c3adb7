package vn.motcua.kernel;

import java.io.Serial;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Thrown by an operation that says no: the {@link Refusal}, the values for its sentence, and the form field it concerns, if one. */
public final class Refused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;
    private final transient List<Object> args;
    private final @Nullable String field;

    private Refused(Refusal refusal, @Nullable String field, List<Object> args) {
        super(refusal.key(), null, false, false); // a refusal is an answer, not a fault: no stack trace
        this.refusal = refusal;
        this.field = field;
        this.args = args;
    }

    /** A refusal with the values that its sentence names ({0}, {1}, …). */
    public static Refused because(Refusal refusal, Object... args) {
        return new Refused(refusal, null, List.of(args));
    }

    /** A refusal that concerns one field of a form. */
    public static Refused at(String field, Refusal refusal, Object... args) {
        return new Refused(refusal, field, List.of(args));
    }

    /** The code. */
    public Refusal refusal() {
        return refusal;
    }

    /** The values for the sentence. */
    public List<Object> args() {
        return args;
    }

    /** The form field concerned, if one. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }
}
