package vn.motcua.audit.reading;

import java.time.LocalDate;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.AuditSubject;
import vn.motcua.kernel.AgencyId;

/**
 * What is looked for; null stands for anything.
 *
 * @param agencies entries of one of these
 * @param from from this day on, in Vietnam
 * @param to to this day
 * @param event entries of this kind, such as {@code directory.AgencyRenamed}
 * @param subject what happened to this
 * @param account what this account did
 * @param request what was done in this request
 */
public record Search(
        @Nullable Set<AgencyId> agencies,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String event,
        @Nullable AuditSubject subject,
        @Nullable UUID account,
        @Nullable String request) {

    /** Everything. */
    public static final Search ALL = new Search(null, null, null, null, null, null, null);

    /** The same, within these agencies (null: wherever). */
    public Search within(@Nullable Set<AgencyId> scope) {
        if (scope == null) return this;
        Set<AgencyId> both = agencies == null
                ? scope
                : agencies.stream().filter(scope::contains).collect(java.util.stream.Collectors.toSet());
        return new Search(both, from, to, event, subject, account, request);
    }

    /** What is looked for, in one line of the log itself. */
    public String text() {
        StringJoiner parts = new StringJoiner(", ", "", "").setEmptyValue("*");
        if (from() != null) parts.add("from " + from());
        if (to() != null) parts.add("to " + to());
        if (event() != null) parts.add(event());
        if (subject() != null) parts.add(subject().kind() + " " + subject().id());
        if (account() != null) parts.add("account " + account());
        if (request() != null) parts.add("request " + request());
        if (agencies() != null) parts.add(agencies().size() + " agencies");
        return parts.toString();
    }
}
