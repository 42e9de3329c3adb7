package vn.motcua.certifiedcopy;

import vn.motcua.kernel.AgencyId;

/** What other modules may hear of certified copies. */
public sealed interface CertifiedCopyEvent {

    /** A copy was signed, sealed and entered in the register. */
    record CopyCertified(CopyId copy, AgencyId agency) implements CertifiedCopyEvent {}
}
