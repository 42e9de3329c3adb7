package vn.motcua.audit;

import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Modules;

/**
 * Something that happened and must never be forgotten. Each module declares its events as records inside one sealed interface, its closed
 * catalogue ({@code DirectoryAudit}, with records such as {@code AgencyRenamed}). The record's components are what the log keeps of it:
 * ids, dates, codes, hashes, public names; never personal values (SR-65). Who acted, for which agency and when are added by the log.
 *
 * <p>The sentence shown for an event is the message {@code <module>.audit.<RecordName>}; its values are the components, in order. Components
 * may be texts, whole numbers, booleans, constants, dates, instants, ids, and lists, sets or records of these.
 */
public interface AuditEvent {

    /** What it happened to. */
    AuditSubject subject();

    /** The agency whose record this is, so that its auditors find it; {@code null} for that on whose behalf the actor acts. */
    default @Nullable AgencyId agency() {
        return null;
    }

    /** Why it was done, in the actor's words, where the act asks for a reason. */
    default @Nullable String purpose() {
        return null;
    }

    /** How it ended. */
    default AuditResult result() {
        return AuditResult.DONE;
    }

    /** SHA-256, in hexadecimal, of what the thing was before, where it is a document. */
    default @Nullable String hashBefore() {
        return null;
    }

    /** SHA-256, in hexadecimal, of what it became. */
    default @Nullable String hashAfter() {
        return null;
    }

    /** The name in the log of a kind of event, such as {@code directory.AgencyRenamed}. */
    static String code(Class<?> event) {
        return Modules.of(event) + "." + event.getSimpleName();
    }
}
