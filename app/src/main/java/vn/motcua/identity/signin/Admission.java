package vn.motcua.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.factor.Demand;
import vn.motcua.identity.factor.Factor;
import vn.motcua.identity.factor.Factors;
import vn.motcua.identity.factor.Held;
import vn.motcua.identity.guard.Network;
import vn.motcua.identity.guard.SignInPace;
import vn.motcua.identity.session.SignIn;
import vn.motcua.identity.session.SignInSession;
import vn.motcua.identity.session.Visitor;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actor;

/** What follows when somebody has shown a factor: they are in, or the next step is due. */
@Component
public class Admission {

    private static final Duration IDLE_ADMINISTRATOR = Duration.ofMinutes(15);

    private final SignInSession sessions;
    private final Factors factors;
    private final DeviceCookie device;
    private final SignInPace pace;
    private final Access access;
    private final SignInDone done;
    private final Clock clock;

    Admission(
            SignInSession sessions,
            Factors factors,
            DeviceCookie device,
            SignInPace pace,
            Access access,
            SignInDone done,
            Clock clock) {
        this.sessions = sessions;
        this.factors = factors;
        this.device = device;
        this.pace = pace;
        this.access = access;
        this.done = done;
        this.clock = clock;
    }

    /** What is due next. */
    public enum Next {
        /** Nothing: they are in. */
        IN,
        /** A second factor has to be shown. */
        SECOND_STEP,
        /** A second factor has to be set up first. */
        SET_UP
    }

    /** Somebody has shown a factor of this account: begins a sign-in with it. */
    public Next begin(HttpServletRequest request, HttpServletResponse response, Account account, Factor factor) {
        Demand demand = factors.demand(account, factors.of(account.id()));
        SignIn signIn = SignIn.begin(account.id(), factor, demand, clock.instant());
        if (!signIn.enough()) pace.challenge(account.id(), Network.of(request));
        return go(request, response, account, signIn);
    }

    /** Whoever is here has shown one more factor, or one anew. */
    public Next more(HttpServletRequest request, HttpServletResponse response, Visitor here, Factor factor) {
        Demand demand = factors.demand(here.owner(), factors.of(here.owner().id()));
        boolean wasIn = here.actor().signedIn();
        SignIn signIn = here.signIn().demanding(demand).with(factor, clock.instant());
        if (!wasIn && signIn.enough()) pace.finished(here.owner().id(), Network.of(request));
        return wasIn ? renew(request, response, here, signIn) : go(request, response, here.owner(), signIn);
    }

    /** Whoever is here acts for another agency from now on. */
    void actFor(HttpServletRequest request, HttpServletResponse response, Visitor here, AgencyId agency) {
        renew(request, response, here, here.signIn().actingFor(agency));
    }

    /** Whoever is here represents somebody else from now on, or nobody. */
    public void represent(
            HttpServletRequest request, HttpServletResponse response, Visitor here, @Nullable UUID mandate) {
        renew(request, response, here, here.signIn().representing(mandate));
    }

    /** What is due for whoever is here. */
    public Next next(Visitor here) {
        return next(here.signIn(), here.owner());
    }

    /** The browser by which the request came, if an account was signed in to from it. */
    public Optional<String> device(HttpServletRequest request) {
        return device.read(request);
    }

    private Next go(HttpServletRequest request, HttpServletResponse response, Account account, SignIn signIn) {
        sessions.write(request, response, signIn, idle(account, signIn));
        if (signIn.enough()) {
            device.remember(request, response, account.id());
            done.record(account, signIn);
        }
        return next(signIn, account);
    }

    private Next renew(HttpServletRequest request, HttpServletResponse response, Visitor here, SignIn signIn) {
        sessions.write(request, response, signIn, idle(here.owner(), signIn));
        return Next.IN;
    }

    private Next next(SignIn signIn, Account account) {
        if (signIn.enough()) return Next.IN;
        Held held = factors.of(account.id());
        boolean shown = Demand.two(signIn.factors().keySet());
        boolean canShow = signIn.demand() == Demand.PASSKEY && shown
                ? held.passkeys() > 0
                : held.second() || held.recoveryCodes() > 0;
        return canShow ? Next.SECOND_STEP : Next.SET_UP;
    }

    /** Those who administer agencies are signed out sooner (SR-23). */
    private Duration idle(Account account, SignIn signIn) {
        if (!signIn.enough()) return SignIn.HALF_WAY;
        Long chosen = signIn.actingFor();
        AgencyId agency = chosen == null ? account.agency() : new AgencyId(chosen);
        Actor actor = new Actor(account.kind().actor(), account.id(), account.name(), agency, null);
        return access.allows(actor, "directory.edit", null) ? IDLE_ADMINISTRATOR : SignInSession.idle(account.kind());
    }
}
