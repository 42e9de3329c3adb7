package vn.motcua.axis.hook;

import vn.motcua.audit.AuditEvent;
import vn.motcua.audit.AuditSubject;
import vn.motcua.kernel.text.Worded;

/** What the log keeps of web hooks. */
public sealed interface HookAudit extends AuditEvent {

    /** A system is to be called at an address on this host when something happened. */
    record HookSet(String system, String host) implements HookAudit {}

    /** A system is called no more. */
    record HookRemoved(String system) implements HookAudit {}

    /** A system is not called for the time being. */
    record HookPaused(String system, Why why) implements HookAudit {
        /** What for. */
        public enum Why implements Worded {
            BY_OPERATOR,
            /** No call went well for a day. */
            FAILED_TOO_LONG,
            /** The other side said that there is nobody any more (410). */
            GONE
        }
    }

    /** A system that was not called for a time is called again. */
    record HookResumed(String system) implements HookAudit {}

    /** The code of the system. */
    String system();

    @Override
    default AuditSubject subject() {
        return new AuditSubject("axis.system", system());
    }
}
