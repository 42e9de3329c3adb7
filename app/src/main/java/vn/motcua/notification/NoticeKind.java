package vn.motcua.notification;

import java.util.List;
import java.util.Optional;
import vn.motcua.kernel.text.Worded;

/**
 * A kind of notice: a constant of a module's enum. Three messages word it, with the values {@code {0}}, {@code {1}}… in the order of {@link #fillings}: its heading under
 * {@link #key}, its text for the person's own box under the same key with {@code .text}, and what may be said outside (e-mail, SMS, push) with {@code .outside}.
 */
public interface NoticeKind extends Worded {

    /** What its words may fill in. */
    List<NoticeValue> fillings();

    /** Whether it asks something of its reader. */
    NoticeWeight weight();

    /** True if it is brought at night, too. */
    default boolean urgent() {
        return false;
    }

    /** True for the word of each morning on what waits, which whoever wants does without: then it does not even lie in the box. */
    default boolean morning() {
        return false;
    }

    /** The value of this name. */
    default Optional<NoticeValue> value(String name) {
        return fillings().stream().filter(value -> value.name().equals(name)).findFirst();
    }
}
