package vn.motcua.axis.proof;

import vn.motcua.audit.AuditEvent;
import vn.motcua.audit.AuditSubject;
import vn.motcua.kernel.AgencyId;

/** What the log keeps of proofs and withdrawals. */
public sealed interface ProofAudit extends AuditEvent {

    /** That a receiver had not taken a packet was stated under the axis's seal. */
    record NotTakenStated(long docId, long packet, AgencyId sender) implements ProofAudit {
        @Override
        public AuditSubject subject() {
            return ofPacket(packet);
        }

        @Override
        public AgencyId agency() {
            return sender;
        }
    }

    /** That a receiver never took a packet and never can was stated under the axis's seal. */
    record WithdrawalStated(long docId, long packet, AgencyId sender) implements ProofAudit {
        @Override
        public AuditSubject subject() {
            return ofPacket(packet);
        }

        @Override
        public AgencyId agency() {
            return sender;
        }
    }

    /** The sender withdrew a packet from a receiver that had not taken it, and now never can. */
    record UntakenWithdrawn(long docId, long packet, AgencyId sender) implements ProofAudit {
        @Override
        public AuditSubject subject() {
            return ofPacket(packet);
        }

        @Override
        public AgencyId agency() {
            return sender;
        }
    }

    /** After how many days an agency can have it proven that its packets were not taken was set; 0: the usual. */
    record UntakenDaysSet(AgencyId sender, int days) implements ProofAudit {
        @Override
        public AuditSubject subject() {
            return ofAgency(sender);
        }

        @Override
        public AgencyId agency() {
            return sender;
        }
    }

    private static AuditSubject ofAgency(AgencyId agency) {
        return new AuditSubject("axis.agency", agency.toString());
    }

    private static AuditSubject ofPacket(long docId) {
        return new AuditSubject("axis.packet", Long.toString(docId));
    }
}
