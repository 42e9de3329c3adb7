package vn.motcua.vault;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.motcua.audit.AuditEvent;
import vn.motcua.audit.AuditSubject;
import vn.motcua.kernel.AgencyId;
import vn.motcua.vault.consent.ConsentState;
import vn.motcua.vault.life.LifeKind;
import vn.motcua.vault.look.LookGround;
import vn.motcua.vault.look.LookKind;

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

    /** Somebody other than the owner looked, or the owner handed it on. The dossier stands in the owner's own log alone: in lines from before it tells whose store it is. */
    record StoreLooked(UUID owner, String entry, LookKind kind, String procedure, String dossier, LookGround ground)
            implements VaultAudit {}

    /** The owner objected to a look. */
    record LookObjected(UUID owner, AgencyId agency, long look) implements VaultAudit {}

    /** The office answered. */
    record ObjectionAnswered(UUID owner, AgencyId agency, long look) implements VaultAudit {}

    /** An agency took over what waited at one that was closed: an objection, or an heir. */
    record OfficeTakenOver(UUID owner, AgencyId before, AgencyId agency) implements VaultAudit {}

    /** The owner took out what they had laid in. */
    record EntryRemoved(UUID owner, UUID entry) implements VaultAudit {}

    /** The owner made a link by which somebody can open an entry, so often and until then. */
    record EntryShared(UUID owner, UUID entry, int openings, Instant until) implements VaultAudit {}

    /** A link was taken back. */
    record ShareEnded(UUID owner, UUID share) implements VaultAudit {}

    /** The owner took a copy of all. */
    record StoreExported(UUID owner, int entries) implements VaultAudit {}

    /** An agency asked the owner to let it read for a procedure. */
    record ConsentAsked(UUID owner, AgencyId agency, String procedure) implements VaultAudit {}

    /** The owner said yes or no, or took a yes back. */
    record ConsentAnswered(UUID owner, AgencyId agency, String procedure, ConsentState answer) implements VaultAudit {}

    /** An officer asked that a death or a new name be recorded; it waits for a second one. */
    record LifeAsked(UUID owner, AgencyId agency, LifeKind kind, LocalDate on) implements VaultAudit {}

    /** What waited for a second officer was taken back. */
    record LifeDropped(UUID owner, AgencyId agency, LifeKind kind) implements VaultAudit {}

    /** A death or a new name that a second officer confirmed, or that a death was a mistake. */
    record LifeRecorded(UUID owner, AgencyId agency, LifeKind kind, LocalDate on) implements VaultAudit {}

    /** A second officer confirmed it. */
    record HeirConfirmed(UUID owner, AgencyId agency, UUID heir) implements VaultAudit {}

    /** An heir may read no more. */
    record HeirEnded(UUID owner, AgencyId agency, UUID heir) implements VaultAudit {}

    /** An officer asked that an heir may read a sealed store until then. */
    record HeirAdmitted(UUID owner, AgencyId agency, UUID heir, LocalDate until) implements VaultAudit {}

    /** The keys of a store were destroyed: nothing in it can be read by anybody, copies of the database included. */
    record StoreErased(UUID owner, String purpose, long papers, long looks, long consents) implements VaultAudit {}
}
