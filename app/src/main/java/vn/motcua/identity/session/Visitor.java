package vn.motcua.identity.session;

import java.io.Serial;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.motcua.identity.account.Account;
import vn.motcua.kernel.access.Actor;

/** Who is here, for the length of one request. Never stored: each request reads the session, the account and the grants anew. */
public final class Visitor extends AbstractAuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient SignIn signIn;
    private final transient Account owner;
    private final transient Actor actor;
    private final transient String sessionId;
    private final transient Map<String, Object> known = new HashMap<>();

    Visitor(SignIn signIn, Account owner, Actor actor, String sessionId) {
        super(signIn.factors().entrySet().stream()
                .map(factor -> FactorGrantedAuthority.withAuthority(
                                factor.getKey().authority())
                        .issuedAt(factor.getValue())
                        .build())
                .toList());
        this.signIn = signIn;
        this.owner = owner;
        this.actor = actor;
        this.sessionId = sessionId;
        setAuthenticated(actor.signedIn());
    }

    /** Whoever sent the request that is being answered, also one who has shown too few factors yet. */
    public static Optional<Visitor> now() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Visitor here
                ? Optional.of(here)
                : Optional.empty();
    }

    /** What the session says. */
    public SignIn signIn() {
        return signIn;
    }

    /** Whose session it is. */
    public Account owner() {
        return owner;
    }

    /** Who acts; anonymous while factors are missing. */
    public Actor actor() {
        return actor;
    }

    /** The id of the session as the database has it; it opens the session, so it goes nowhere. */
    public String sessionId() {
        return sessionId;
    }

    /** Finds something out once in this request. */
    @SuppressWarnings("unchecked")
    public <T> T once(String what, Supplier<T> find) {
        return (T) known.computeIfAbsent(what, key -> find.get());
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return owner.id().toString();
    }
}
