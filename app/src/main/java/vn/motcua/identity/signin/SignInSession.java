package vn.motcua.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.access.Actor;

/** The part of a session that says who signed in: written at a sign-in under a new session id, read at each request, ended at sign-out. */
@Component
public class SignInSession {

    /** The session attribute that holds the {@link SignIn} as JSON. */
    public static final String ATTRIBUTE = "sign-in";

    private static final Duration IDLE_OFFICIAL = Duration.ofMinutes(30);
    private static final Duration IDLE_PUBLIC = Duration.ofHours(2);

    private final AccountRepository accounts;
    private final JsonMapper json;
    private final Clock clock;

    SignInSession(AccountRepository accounts, JsonMapper json, Clock clock) {
        this.accounts = accounts;
        this.json = json;
        this.clock = clock;
    }

    /** Who the session of this request belongs to; empty if nobody signed in, the time is up, or the account was closed. */
    Optional<SignedIn> read(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String text)) return Optional.empty();
        Optional<SignedIn> here = parse(text)
                .filter(signIn -> !signIn.over(clock.instant()))
                .flatMap(signIn -> accounts.find(new AccountId(signIn.account()))
                        .filter(Account::usable)
                        .map(account -> new SignedIn(signIn, account, actor(account))));
        if (here.isEmpty()) session.invalidate();
        return here;
    }

    /** Writes who is here, under a session id that nobody can have known before. */
    public void write(HttpServletRequest request, SignIn signIn, AccountKind kind) {
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        session.setAttribute(ATTRIBUTE, text(signIn));
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                signIn.account().toString());
        session.setMaxInactiveInterval((int) idle(kind).toSeconds());
    }

    /** What is written, for whoever makes a session without a browser. */
    public String text(SignIn signIn) {
        return json.writeValueAsString(signIn);
    }

    /** After how long without a request a session of that kind ends (SR-23). */
    public static Duration idle(AccountKind kind) {
        return kind == AccountKind.OFFICIAL ? IDLE_OFFICIAL : IDLE_PUBLIC;
    }

    private Optional<SignIn> parse(@Nullable String text) {
        try {
            return Optional.ofNullable(json.readValue(text, SignIn.class));
        } catch (JacksonException e) {
            return Optional.empty(); // written by a version that is too new or too old: sign in again
        }
    }

    private static Actor actor(Account account) {
        return new Actor(account.kind().actor(), account.id(), account.name(), null, null);
    }
}
