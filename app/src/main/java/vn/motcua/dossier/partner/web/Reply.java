package vn.motcua.dossier.partner.web;

import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.national.Taken;

/**
 * What a service answers.
 *
 * @param message key of what is said if all went well; it holds the words by which clients know success
 * @param result what was asked for; {@code null} where items were told
 * @param taken what became of the items that were told; {@code null} where something was asked for
 */
record Reply(
        String message, @Nullable Object result, @Nullable Taken taken) {

    static Reply found(String message, Object result) {
        return new Reply(message, result, null);
    }

    static Reply told(String message, Taken taken) {
        return new Reply(message, null, taken);
    }
}
