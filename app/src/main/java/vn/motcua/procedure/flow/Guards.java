package vn.motcua.procedure.flow;

import java.util.List;
import java.util.Optional;
import vn.motcua.kernel.Refused;

/** What is known about conditions on the data: of the form that belongs to the steps. */
public interface Guards {

    /** Without a form no condition can be read. */
    Guards NO_FORM = new NoForm();

    /** True if there is a form whose fields conditions can name. */
    default boolean form() {
        return false;
    }

    /** Why a condition cannot be read; empty if it can. */
    default Optional<Refused> wrong(String guard) {
        return Optional.empty();
    }

    /** The condition as a sentence, in the reader's words; the condition itself where it cannot be read. */
    default Object sentence(String guard) {
        return guard;
    }

    /** Answers with which none of these holds, as a sentence names them; empty if one always does. */
    default Optional<Object> noneHolds(List<String> guards) {
        return Optional.empty();
    }

    /** Answers with which both hold; empty if they never do. */
    default Optional<Object> bothHold(String one, String other) {
        return Optional.empty();
    }
}
