package vn.motcua.identity.signon;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.identity.client.Client;
import vn.motcua.identity.session.AllSessionsOver;
import vn.motcua.identity.session.SessionsOver;
import vn.motcua.identity.session.SignOut;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;

/**
 * Sign-ins at applications end: because the session here ended (in that very transaction, so nothing outlives it), because the person said so,
 * or because the application did. Applications that want to know are told.
 */
@Operation(records = {IdentityAudit.SignOnsEnded.class, IdentityAudit.ConsentWithdrawn.class})
public class EndSignOn {

    private final SignOnRepository signOns;
    private final TokenRepository tokens;
    private final TokenDesk desk;
    private final SignOutNotices notices;
    private final Consents consents;
    private final SignOut sessions;
    private final AuditLog audit;

    EndSignOn(
            SignOnRepository signOns,
            TokenRepository tokens,
            TokenDesk desk,
            SignOutNotices notices,
            Consents consents,
            SignOut sessions,
            AuditLog audit) {
        this.signOns = signOns;
        this.tokens = tokens;
        this.desk = desk;
        this.notices = notices;
        this.consents = consents;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** Sessions here ended. */
    @EventListener
    @Transactional
    public void with(SessionsOver over) {
        end(signOns.onSessions(over.keys()));
    }

    /** All sessions here are over: nothing that an application holds outlives that, whenever its session ended. */
    @EventListener
    @Transactional
    public void with(AllSessionsOver over) {
        end(signOns.openBut(over.account(), over.but()));
    }

    /** The person wants an application to know nothing more: ends their sign-ins there and what they agreed to. */
    @Transactional
    public void at(AccountId account, String client) {
        int ended = end(signOns.open(account, client));
        consents.withdraw(account, client);
        audit.record(new IdentityAudit.SignOnsEnded(account, client, ended));
        audit.record(new IdentityAudit.ConsentWithdrawn(account, client));
    }

    /** An application is done with a token of its own. Tokens of others, and what is no token, are left alone. */
    @Transactional
    public void revoke(Client client, String token) {
        Optional<TokenRepository.Kept> kept =
                tokens.find(token).filter(one -> one.signOn().client().equals(client.id()));
        if (kept.isPresent() && kept.get().kind() == TokenRepository.Kind.ACCESS) tokens.end(token);
        else if (kept.isPresent()) end(List.of(kept.get().signOn().id()));
        else if (client.profile().tolerant())
            desk.behind(token, signOns)
                    .filter(one -> one.client().equals(client.id()))
                    .ifPresent(this::session);
    }

    /** The sign-in at an application that a token of ours belongs to, however old the token is. */
    public Optional<SignOn> behind(String token) {
        return desk.behind(token, signOns);
    }

    /** Ends the session here on which a sign-in at an application rests, and with it every sign-in that rests on it. */
    @Transactional
    public void session(SignOn signOn) {
        Actors.as(Actor.SYSTEM, () -> sessions.named(signOn.account(), signOn.sessionKey()));
        end(List.of(signOn.id()));
    }

    private int end(Collection<UUID> ids) {
        if (ids.isEmpty()) return 0;
        List<SignOn> ended = signOns.end(ids);
        notices.tell(ended);
        return ended.size();
    }
}
