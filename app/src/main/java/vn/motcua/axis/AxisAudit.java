package vn.motcua.axis;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.AuditEvent;
import vn.motcua.audit.AuditSubject;
import vn.motcua.kernel.AgencyId;
import vn.motcua.signing.packet.SignatureForm;

/** What the log keeps of the axis. */
public sealed interface AxisAudit extends AuditEvent {

    /** A system was connected. */
    record SystemAdded(String system, String name, List<AgencyId> agencies) implements AxisAudit {
        @Override
        public AuditSubject subject() {
            return ofSystem(system);
        }
    }

    /** A system was given a new secret; the former ones hold for so many hours more. */
    record SecretRotated(String system, long overlapHours) implements AxisAudit {
        @Override
        public AuditSubject subject() {
            return ofSystem(system);
        }
    }

    /** A system's software takes packets signed in another form from then on. */
    record SignatureFormSet(String system, SignatureForm form) implements AxisAudit {
        @Override
        public AuditSubject subject() {
            return ofSystem(system);
        }
    }

    /** A system may call no more. */
    record SystemClosed(String system) implements AxisAudit {
        @Override
        public AuditSubject subject() {
            return ofSystem(system);
        }
    }

    /** A system was given a key, by which it may sign from now on. */
    record KeyAdded(String system, String keyId) implements AxisAudit {
        @Override
        public AuditSubject subject() {
            return ofSystem(system);
        }
    }

    /** A key of a system counts for nothing from then on. */
    record KeyEnded(String system, String keyId, Instant from) implements AxisAudit {
        @Override
        public AuditSubject subject() {
            return ofSystem(system);
        }
    }

    /** An agency takes no packets for the time being. */
    record AgencyLocked(AgencyId agency, String reason) implements AxisAudit {
        @Override
        public AuditSubject subject() {
            return ofAgency(agency);
        }

        @Override
        public String purpose() {
            return reason;
        }
    }

    /** An agency takes packets again. */
    record AgencyUnlocked(AgencyId agency) implements AxisAudit {
        @Override
        public AuditSubject subject() {
            return ofAgency(agency);
        }
    }

    /**
     * A packet was taken over, for good: its bytes, its sender, its receivers and the time are bound together.
     *
     * @param docId the sender's docId
     * @param system which system sent it; empty if it was sent by hand
     * @param senderCode the sender, as the packet names it
     * @param sha256 of the packet's bytes, in hexadecimal
     * @param receivers to how many it went
     * @param receiversHash SHA-256 over their sorted codes, in hexadecimal
     * @param acceptedAt when
     */
    record PacketAccepted(
            long docId,
            String system,
            AgencyId sender,
            String senderCode,
            MessageKind kind,
            String sha256,
            int receivers,
            String receiversHash,
            Instant acceptedAt)
            implements AxisAudit {
        @Override
        public AuditSubject subject() {
            return ofPacket(docId);
        }

        @Override
        public AgencyId agency() {
            return sender;
        }

        @Override
        public String hashAfter() {
            return sha256;
        }
    }

    /** A receiver has it: its system said so, or its clerk took it. */
    record DeliveryDone(long docId, long packet, AgencyId receiver) implements AxisAudit {
        @Override
        public AuditSubject subject() {
            return ofPacket(packet);
        }

        @Override
        public AgencyId agency() {
            return receiver;
        }
    }

    /** A receiver agreed to a recall: the document's content is served to it no more. */
    record DocumentWithdrawn(long docId, long packet, AgencyId receiver, boolean taken) implements AxisAudit {
        @Override
        public AuditSubject subject() {
            return ofPacket(packet);
        }

        @Override
        public AgencyId agency() {
            return receiver;
        }
    }

    /**
     * The signatures of a packet were looked at.
     *
     * @param serial of the certificate that signed the packet, in hexadecimal; empty if none did
     * @param files how many PDF files in it were looked at
     */
    record SignatureJudged(long docId, AgencyId sender, SignatureState state, String serial, int files)
            implements AxisAudit {
        @Override
        public AuditSubject subject() {
            return ofPacket(docId);
        }

        @Override
        public AgencyId agency() {
            return sender;
        }
    }

    /** What an agency asks of the signatures of packets sent to it was set. */
    record SignatureRuleSet(AgencyId receiver, boolean required) implements AxisAudit {
        @Override
        public AuditSubject subject() {
            return new AuditSubject("axis.agency", receiver.toString());
        }

        @Override
        public AgencyId agency() {
            return receiver;
        }
    }

    @Override
    default @Nullable AgencyId agency() {
        return null;
    }

    private static AuditSubject ofSystem(String code) {
        return new AuditSubject("axis.system", code);
    }

    private static AuditSubject ofAgency(AgencyId agency) {
        return new AuditSubject("axis.agency", agency.toString());
    }

    private static AuditSubject ofPacket(long docId) {
        return new AuditSubject("axis.packet", Long.toString(docId));
    }
}
