package vn.motcua.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;

/**
 * Something to tell somebody.
 *
 * @param kind what it is
 * @param to whom
 * @param agency which office says it; its own wording is used
 * @param values in the order of the kind's: texts, numbers, dates, instants, worded constants
 * @param link the page of this portal that tells more, such as {@code /dossier/mine/…}; may be empty
 */
public record Notice(
        NoticeKind kind, Recipient to, @Nullable AgencyId agency, List<Object> values, String link) {

    public Notice {
        values = List.copyOf(values);
        if (values.size() != kind.fillings().size())
            throw new IllegalArgumentException(kind.name() + " takes " + kind.fillings());
    }
}
