package vn.motcua.identity.signon;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.client.Client;
import vn.motcua.identity.client.ClientSecret;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;

/**
 * An application changes a code into tokens: once, within a minute, for itself alone, and with its proof key. A code that is shown twice has
 * been stolen, or its tokens have: everything that was given out for it ends.
 */
@Operation(records = IdentityAudit.SignOnStolen.class)
public class RedeemCode {

    private static final String VERIFIER = "[A-Za-z0-9._~-]{43,128}";

    private final SignOnRepository signOns;
    private final TokenDesk desk;
    private final AccountRepository accounts;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RedeemCode(
            SignOnRepository signOns,
            TokenDesk desk,
            AccountRepository accounts,
            AuditLog audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.signOns = signOns;
        this.desk = desk;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Gives the tokens, or refuses; what a refusal ends is kept. */
    public Tokens redeem(Client client, String code, Optional<String> redirectUri, Optional<String> verifier) {
        desk.ready();
        Optional<Tokens> tokens = transaction.execute(status -> judge(client, code, redirectUri, verifier));
        if (tokens == null || tokens.isEmpty())
            throw SignOnProblem.of("invalid_grant", "the code is unknown, used, too old or not yours");
        return tokens.get();
    }

    private Optional<Tokens> judge(
            Client client, String code, Optional<String> redirectUri, Optional<String> verifier) {
        Optional<SignOn> found = signOns.useCode(code, client.id());
        if (found.isEmpty()) return Optional.empty();
        SignOn signOn = found.get();
        if (signOn.codeUsedAt() != null) {
            signOns.end(List.of(signOn.id()));
            Actors.as(Actor.SYSTEM, () -> audit.record(new IdentityAudit.SignOnStolen(signOn.account(), client.id())));
            return Optional.empty();
        }
        boolean right = !signOn.ended()
                && clock.instant().isBefore(signOn.codeUntil())
                && redirectUri.filter(signOn.redirectUri()::equals).isPresent()
                && proven(signOn, verifier)
                && accounts.find(signOn.account()).filter(Account::usable).isPresent();
        return right ? Optional.of(desk.make(client, signOn, true)) : Optional.empty();
    }

    private static boolean proven(SignOn signOn, Optional<String> verifier) {
        String challenge = signOn.challenge();
        if (challenge == null) return verifier.isEmpty(); // a proof that nobody asked for comes from another request
        return verifier.filter(text -> text.matches(VERIFIER))
                .map(text -> Base64.getUrlEncoder().withoutPadding().encodeToString(ClientSecret.digest(text)))
                .filter(digest -> MessageDigest.isEqual(
                        digest.getBytes(StandardCharsets.US_ASCII), challenge.getBytes(StandardCharsets.US_ASCII)))
                .isPresent();
    }
}
