package vn.motcua.notification;

import org.jspecify.annotations.Nullable;
import vn.motcua.audit.AuditEvent;
import vn.motcua.audit.AuditSubject;
import vn.motcua.kernel.AgencyId;

/** What the log keeps of notices: never what one said, nor to whom. */
public sealed interface NotificationAudit extends AuditEvent {

    /** An office ({@code null}: the nation) worded a kind of notice, or went back to the words that ship. */
    record NoticeWorded(@Nullable AgencyId agency, String kind, String language, boolean takenBack)
            implements NotificationAudit {
        @Override
        public AuditSubject subject() {
            return new AuditSubject("notification.kind", kind);
        }
    }

    /** An office saw to somebody who could not be reached. */
    record UnreachedClosed(@Nullable AgencyId agency, long task) implements NotificationAudit {
        @Override
        public AuditSubject subject() {
            return new AuditSubject("notification.unreached", Long.toString(task));
        }
    }

    /** Somebody said how they want to be told. */
    record PreferencesSet(String account) implements NotificationAudit {
        @Override
        public AuditSubject subject() {
            return new AuditSubject("notification.preference", account);
        }
    }

    /** An operator had something sent once more. */
    record DeliveryRepeated(@Nullable AgencyId agency, long delivery) implements NotificationAudit {
        @Override
        public AuditSubject subject() {
            return new AuditSubject("notification.delivery", Long.toString(delivery));
        }
    }
}
