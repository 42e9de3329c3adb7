package vn.motcua.procedure.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How many of a paper.
 *
 * @param published as published; nearly always a number
 */
public record Count(String published) {

    /** As JSON has it: a number or a text. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Count read(Object value) {
        return new Count(value.toString().strip());
    }

    /** So many. */
    public static Count of(int number) {
        return new Count(Integer.toString(number));
    }

    /** The number, if it is one. */
    public OptionalInt number() {
        return published.matches("-?[0-9]{1,6}") ? OptionalInt.of(Integer.parseInt(published)) : OptionalInt.empty();
    }

    /** True if none is asked for. */
    static boolean none(@Nullable Count count) {
        return count == null || count.number().orElse(1) == 0;
    }

    @JsonValue
    Object json() {
        OptionalInt number = number();
        return number.isPresent() && Integer.toString(number.getAsInt()).equals(published)
                ? (Object) number.getAsInt()
                : published;
    }
}
