package vn.motcua.audit;

import java.util.StringJoiner;
import vn.motcua.audit.reading.Search;

/** What the log keeps of itself. */
public sealed interface AuditAudit extends AuditEvent {

    /** The subject of all that is done to the log as a whole. */
    AuditSubject LOG = new AuditSubject("audit.log", "log");

    @Override
    default AuditSubject subject() {
        return LOG;
    }

    /** The whole log was written to a file. */
    record LogExported(long entries) implements AuditAudit {}

    /** The operator had signing go on from another state of the database than the one last signed. */
    record SigningResumed(long size, String reason) implements AuditAudit {
        @Override
        public String purpose() {
            return reason;
        }
    }

    /** Somebody took along what a search had found. */
    record SelectionExported(String search) implements AuditAudit {

        /** Says what was looked for. */
        static SelectionExported of(Search search) {
            StringJoiner parts = new StringJoiner(", ", "", "").setEmptyValue("*");
            if (search.from() != null) parts.add("from " + search.from());
            if (search.to() != null) parts.add("to " + search.to());
            if (search.event() != null) parts.add(search.event());
            if (search.subject() != null)
                parts.add(search.subject().kind() + " " + search.subject().id());
            if (search.account() != null) parts.add("account " + search.account());
            if (search.request() != null) parts.add("request " + search.request());
            if (search.agencies() != null) parts.add(search.agencies().size() + " agencies");
            return new SelectionExported(parts.toString());
        }
    }
}
