package vn.motcua.signing.authority;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.motcua.signing.CertificateId;

/**
 * Signs the list as soon as a revocation stands. Where the key is away the revocation holds all the same: answers (OCSP) and our own signing read the database, and the
 * list is signed when the key is back.
 */
@Component
class ListRevocation {

    private static final Logger log = LoggerFactory.getLogger(ListRevocation.class);

    private final SignRevocationList lists;

    ListRevocation(SignRevocationList lists) {
        this.lists = lists;
    }

    /** A certificate was revoked. */
    record Revoked(CertificateId id, CertificateId issuer) {}

    @TransactionalEventListener
    void sign(Revoked revoked) {
        try {
            lists.sign(revoked.issuer());
        } catch (
                RuntimeException
                        e) { // the token is away, or the key's file: tried again with the authority's next round
            log.error("certificate {} is revoked, and the list that tells so could not be signed yet", revoked.id(), e);
        }
    }
}
