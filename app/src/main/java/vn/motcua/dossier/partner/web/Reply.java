package vn.motcua.dossier.partner.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.dossier.national.Taken;

/** What a service answers. */
sealed interface Reply {

    /**
     * All went well.
     *
     * @param message key of what is said; it holds the words by which clients know success
     * @param result what was asked for; {@code null} where the contract has no result
     */
    record Done(String message, @Nullable Object result) implements Reply {}

    /**
     * Items were told: well if none was refused.
     *
     * @param message key of what is said if all went well
     * @param taken what became of each
     */
    record Told(String message, Taken taken) implements Reply {}

    /** A list that was asked for, already JSON. */
    record Whole(String message, List<? extends JsonNode> items) implements Reply {}
}
