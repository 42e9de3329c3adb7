package vn.motcua.vault;

import java.util.UUID;
import vn.motcua.audit.AuditEvent;
import vn.motcua.audit.AuditSubject;

/** What the log keeps of stores: random ids and codes, never what a paper says or whose it is. */
public sealed interface VaultAudit extends AuditEvent {

    /** Whose store: a random id. */
    UUID owner();

    @Override
    default AuditSubject subject() {
        return new AuditSubject("vault.owner", owner().toString());
    }

    /** Something was laid in. */
    record EntryKept(UUID owner, UUID entry, String kind, EntryOrigin origin) implements VaultAudit {}

    /** It was taken back by whoever issued it, or another entry stands in its place. */
    record EntryEnded(UUID owner, UUID entry, EntryState state) implements VaultAudit {}

    /** What an account had laid in before its number was verified went to the store of that number. */
    record StoreJoined(UUID owner, UUID joined) implements VaultAudit {}

    /** The keys of a store were destroyed: nothing in it can be read by anybody, copies of the database included. */
    record StoreErased(UUID owner) implements VaultAudit {}
}
