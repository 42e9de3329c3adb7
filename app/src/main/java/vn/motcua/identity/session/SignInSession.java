package vn.motcua.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyNames;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.ServedAgencies;
import vn.motcua.identity.mandate.HeldMandates;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;

/** The part of a session that says who signed in: written under a new session id at every step, read at each request, ended at sign-out. */
@Component
public class SignInSession {

    /** The session attribute that holds the {@link SignIn} as JSON. */
    public static final String ATTRIBUTE = "sign-in";

    /** The session attribute that holds what the browser calls itself, for its owner's list of sessions. */
    public static final String BROWSER = "browser";

    private static final Duration IDLE_OFFICIAL = Duration.ofMinutes(30);
    private static final Duration IDLE_PUBLIC = Duration.ofHours(2);
    private static final int LONGEST_BROWSER = 300;

    private final AccountRepository accounts;
    private final Agencies agencies;
    private final ServedAgencies served;
    private final HeldMandates mandates;
    private final CsrfTokenRepository formTokens;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignInSession(
            AccountRepository accounts,
            Agencies agencies,
            ServedAgencies served,
            HeldMandates mandates,
            CsrfTokenRepository formTokens,
            JsonMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.agencies = agencies;
        this.served = served;
        this.mandates = mandates;
        this.formTokens = formTokens;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** Who the session of this request belongs to; empty if nobody signed in, the time is up, or the account was closed. */
    Optional<Visitor> read(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String text)) return Optional.empty();
        Optional<Visitor> here = parse(text)
                .filter(signIn -> !signIn.over(clock.instant()))
                .flatMap(signIn -> accounts.find(new AccountId(signIn.account()))
                        .filter(Account::usable)
                        .map(account -> new Visitor(signIn, account, actor(signIn, account), session.getId())));
        if (here.isEmpty()) session.invalidate();
        return here;
    }

    /** Writes who is here into a new session, whose id and form tokens nobody can have known before; the former session ends. */
    public void write(HttpServletRequest request, HttpServletResponse response, SignIn signIn, Duration idle) {
        HttpSession former = request.getSession(false);
        if (former != null) former.invalidate();
        Visitor.now()
                .filter(who -> !who.signIn().key().equals(signIn.key()))
                .ifPresent(who -> events.publishEvent(
                        new SessionsOver(who.owner().id(), Set.of(who.signIn().key()))));
        HttpSession session = request.getSession(true);
        session.setAttribute(ATTRIBUTE, text(signIn));
        session.setAttribute(BROWSER, browser(request));
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                signIn.account().toString());
        session.setMaxInactiveInterval((int) idle.toSeconds());
        formTokens.saveToken(null, request, response);
    }

    /** What is written, for whoever makes a session without a browser. */
    public String text(SignIn signIn) {
        return json.writeValueAsString(signIn);
    }

    /** What a session says; empty if it cannot be read. */
    Optional<SignIn> parse(String text) {
        try {
            return Optional.ofNullable(json.readValue(text, SignIn.class));
        } catch (JacksonException e) {
            return Optional.empty(); // written by a version that is too new or too old: sign in again
        }
    }

    /** After how long without a request a session of that kind ends (SR-23). */
    public static Duration idle(AccountKind kind) {
        return kind == AccountKind.OFFICIAL ? IDLE_OFFICIAL : IDLE_PUBLIC;
    }

    private Actor actor(SignIn signIn, Account account) {
        if (!signIn.enough()) return Actor.ANONYMOUS;
        AgencyId agency = actingFor(signIn, account);
        Actor actor = new Actor(account.kind().actor(), account.id(), account.name(), agency, name(agency));
        // read anew at each request: a mandate that ended is over at once, on every node
        return Optional.ofNullable(signIn.representing())
                .flatMap(mandate -> mandates.held(account.id(), mandate))
                .map(actor::representing)
                .orElse(actor);
    }

    /** The agency that was chosen, as long as the official serves it; else the one they serve. */
    private @Nullable AgencyId actingFor(SignIn signIn, Account account) {
        Long chosen = signIn.actingFor();
        if (chosen == null) return account.agency();
        return served.of(account).stream()
                .filter(agency -> agency.value() == chosen)
                .findFirst()
                .orElse(account.agency());
    }

    private @Nullable String name(@Nullable AgencyId agency) {
        if (agency == null) return null;
        AgencyNames names = agencies.namesOf(List.of(agency), agencies.today()).get(agency);
        return names == null ? null : names.full();
    }

    private static String browser(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        if (agent == null) return "";
        return agent.length() > LONGEST_BROWSER ? agent.substring(0, LONGEST_BROWSER) : agent;
    }
}
