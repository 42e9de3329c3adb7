package vn.motcua.identity.signon;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.client.Client;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;

/** An application changes a refresh token into new tokens, once. One that is shown twice was stolen: everything ends. */
@Operation(records = IdentityAudit.SignOnStolen.class)
public class RenewTokens {

    private final SignOnRepository signOns;
    private final TokenRepository tokens;
    private final TokenDesk desk;
    private final AccountRepository accounts;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RenewTokens(
            SignOnRepository signOns,
            TokenRepository tokens,
            TokenDesk desk,
            AccountRepository accounts,
            AuditLog audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.signOns = signOns;
        this.tokens = tokens;
        this.desk = desk;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Gives new tokens, or refuses; what a refusal ends is kept. */
    public Tokens renew(Client client, String refresh) {
        desk.ready();
        Optional<Tokens> given = transaction.execute(status -> judge(client, refresh));
        if (given == null || given.isEmpty())
            throw SignOnProblem.of("invalid_grant", "the refresh token is unknown, used, too old or not yours");
        return given.get();
    }

    private Optional<Tokens> judge(Client client, String refresh) {
        Optional<TokenRepository.Kept> kept = tokens.hold(refresh)
                .filter(one -> one.kind() == TokenRepository.Kind.REFRESH)
                .filter(one -> one.signOn().client().equals(client.id()));
        if (kept.isEmpty()) return Optional.empty();
        SignOn signOn = kept.get().signOn();
        if (kept.get().endedAt() != null && !signOn.ended()) {
            signOns.end(List.of(signOn.id()));
            Actors.as(Actor.SYSTEM, () -> audit.record(new IdentityAudit.SignOnStolen(signOn.account(), client.id())));
            return Optional.empty();
        }
        if (!kept.get().good(clock.instant())
                || accounts.find(signOn.account()).filter(Account::usable).isEmpty()) return Optional.empty();
        tokens.end(refresh);
        return Optional.of(desk.make(client, signOn, false));
    }
}
