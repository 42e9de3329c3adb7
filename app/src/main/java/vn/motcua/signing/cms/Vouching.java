package vn.motcua.signing.cms;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.signing.trust.TrustStore;

/** Whether the certificates that come along with a signature are as somebody signed them: one that only helps is looked at by nobody else. */
@Component
public class Vouching {

    private final TrustStore store;

    Vouching(TrustStore store) {
        this.store = store;
    }

    /**
     * True if each was signed by another one of them, or by one that is known here.
     *
     * @param signer the one that signed, which the path to its root looks at
     */
    public boolean all(X509Certificate signer, List<X509Certificate> brought) {
        List<X509Certificate> issuers = new ArrayList<>(brought);
        TrustStore.Known known = store.known();
        issuers.addAll(known.others());
        issuers.addAll(known.roots());
        return brought.stream().allMatch(one -> one.equals(signer) || vouched(one, issuers));
    }

    /** True if this installation's own authority signed the certificate, and its key is kept here: what it signed was made here. */
    public boolean ours(X509Certificate certificate) {
        return store.keptHere(certificate)
                && vouched(certificate, List.copyOf(store.known().own().issuers()));
    }

    private static boolean vouched(X509Certificate one, List<X509Certificate> issuers) {
        return issuers.stream()
                .anyMatch(issuer ->
                        issuer.getSubjectX500Principal().equals(one.getIssuerX500Principal()) && signed(one, issuer));
    }

    private static boolean signed(X509Certificate one, X509Certificate issuer) {
        try {
            one.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
