package vn.motcua.identity.client;

import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;

/** What operators do with an application later: a new secret, closing and reopening it, asking people first or not. */
@Operation(
        records = {
            IdentityAudit.ClientSecretRenewed.class,
            IdentityAudit.ClientClosed.class,
            IdentityAudit.ClientReopened.class,
            IdentityAudit.ClientConsentChanged.class
        })
public class ChangeClient {

    private final ClientRepository clients;
    private final AuditLog audit;

    ChangeClient(ClientRepository clients, AuditLog audit) {
        this.clients = clients;
        this.audit = audit;
    }

    /** Gives a new secret, told this once; the one before stays good for {@link ClientRepository#OVERLAP}. */
    @Transactional
    public String renewSecret(String id) {
        Client client = known(id);
        if (!client.usable()) throw Refused.because(IdentityRefusal.CLIENT_IS_CLOSED);
        String secret = ClientSecret.newSecret();
        clients.newSecret(id, secret);
        audit.record(new IdentityAudit.ClientSecretRenewed(id));
        return secret;
    }

    /** Closes it: nobody signs in there any more, and its tokens and secret are worth nothing while it is closed. */
    @Transactional
    public void close(String id) {
        known(id);
        if (!clients.setState(id, ClientState.CLOSED)) throw Refused.because(IdentityRefusal.CLIENT_IS_CLOSED);
        audit.record(new IdentityAudit.ClientClosed(id));
    }

    /** Opens it again. */
    @Transactional
    public void reopen(String id) {
        known(id);
        if (!clients.setState(id, ClientState.ACTIVE)) throw Refused.because(IdentityRefusal.CLIENT_IS_OPEN);
        audit.record(new IdentityAudit.ClientReopened(id));
    }

    /** Says whether people are asked before it learns something. */
    @Transactional
    public void askConsent(String id, boolean asks) {
        known(id);
        clients.setConsent(id, asks);
        audit.record(new IdentityAudit.ClientConsentChanged(id, asks));
    }

    private Client known(String id) {
        return clients.find(id).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }
}
