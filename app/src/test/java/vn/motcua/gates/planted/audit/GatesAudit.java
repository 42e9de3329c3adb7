package vn.motcua.gates.planted.audit;

import vn.motcua.audit.AuditEvent;
import vn.motcua.audit.AuditSubject;

/** A catalogue. */
public sealed interface GatesAudit extends AuditEvent {

    @Override
    default AuditSubject subject() {
        return new AuditSubject("gates.thing", "1");
    }

    /** Right in every way. */
    record Done(String what) implements GatesAudit {}

    /** Named and never made. */
    record Forgotten() implements GatesAudit {}

    /** Made and never named. */
    record Hidden() implements GatesAudit {}

    /** Of no operation. */
    record Idle() implements GatesAudit {}

    /** Has what the log must not keep. */
    record Personal(String homeAddress) implements GatesAudit {}

    /** Has what cannot be hashed. */
    record Imprecise(double share) implements GatesAudit {}

    /** Its sentence asks for a value that it has not. */
    record TooMuch(String what) implements GatesAudit {}
}
