package vn.motcua.certifiedcopy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.AuditEvent;
import vn.motcua.audit.AuditSubject;
import vn.motcua.kernel.AgencyId;

/** What the log keeps of certified copies: ids, numbers and hashes, never whose paper it is or what it says. */
public sealed interface CertifiedCopyAudit extends AuditEvent {

    /** Which copy. */
    UUID copy();

    @Override
    AgencyId agency();

    @Override
    default AuditSubject subject() {
        return subject(new CopyId(copy()));
    }

    /** By which the log knows a copy. */
    static AuditSubject subject(CopyId copy) {
        return new AuditSubject("certifiedcopy.copy", copy.toString());
    }

    /** An original was brought. */
    record CopyBegun(UUID copy, AgencyId agency) implements CertifiedCopyAudit {}

    /** Something was done to its pages, of which there are so many now. */
    record PagesChanged(UUID copy, AgencyId agency, PageChange change, int pages) implements CertifiedCopyAudit {}

    /** Each page was held against the original; what was seen has this hash. */
    record CopyCompared(UUID copy, AgencyId agency, int pages, long fee, String digest) implements CertifiedCopyAudit {

        @Override
        public String hashAfter() {
            return digest;
        }
    }

    /** The fee was paid. */
    record FeePaid(UUID copy, AgencyId agency, long fee) implements CertifiedCopyAudit {}

    /** The original cannot be certified. */
    record CopyRefused(UUID copy, AgencyId agency, RefusalGround ground) implements CertifiedCopyAudit {}

    /** It is wanted no more. */
    record CopyCancelled(UUID copy, AgencyId agency) implements CertifiedCopyAudit {}

    /** Whoever certifies sent it back to be compared again. */
    record CopyReturned(
            UUID copy, AgencyId agency, @Nullable String purpose) implements CertifiedCopyAudit {}

    /** What it says of its person and paper was put right. The hashes are salted with the key of the correction, which lies beside the copy. */
    record CopyCorrected(UUID copy, AgencyId agency, String before, String after) implements CertifiedCopyAudit {

        @Override
        public String hashBefore() {
            return before;
        }

        @Override
        public String hashAfter() {
            return after;
        }
    }

    /** The agency took it over from one that ended. */
    record CopyTakenOver(UUID copy, AgencyId agency, AgencyId before) implements CertifiedCopyAudit {}

    /** An officer took the certified file out. */
    record CopyHandedOut(UUID copy, AgencyId agency, HandOutReason reason) implements CertifiedCopyAudit {}

    /** Signed, sealed and entered under this number; the pages are those with the digest before, the file has the hash after. */
    record CopyCertified(UUID copy, AgencyId agency, String number, String digest, String sha256)
            implements CertifiedCopyAudit {

        @Override
        public String hashBefore() {
            return digest;
        }

        @Override
        public String hashAfter() {
            return sha256;
        }
    }
}
