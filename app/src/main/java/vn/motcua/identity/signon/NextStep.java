package vn.motcua.identity.signon;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.factor.Factors;
import vn.motcua.identity.session.SignIn;
import vn.motcua.identity.session.Visitor;

/** What has to happen before somebody can be signed in at an application. */
@Component
public class NextStep {

    private final Consents consents;
    private final Factors factors;
    private final Clock clock;

    NextStep(Consents consents, Factors factors, Clock clock) {
        this.consents = consents;
        this.factors = factors;
        this.clock = clock;
    }

    /** What is due, with the word for it where nothing may be shown. */
    public enum Due {
        /** Nothing: a code can be given. */
        NOTHING(""),
        /** Nobody is here. */
        SIGN_IN("login_required"),
        /** Whoever is here has to show once more that it is them. */
        CONFIRM("login_required"),
        /** Two factors are asked for, and the account has but one. */
        SECOND_FACTOR("unmet_authentication_requirements"),
        /** This is no application for such an account. */
        OTHER_ACCOUNT("access_denied"),
        /** They have not said yes to what would be told. */
        CONSENT("consent_required");

        private final String error;

        Due(String error) {
            this.error = error;
        }

        /** What the application is told instead, where nothing may be shown. */
        public String error() {
            return error;
        }
    }

    /**
     * What is due.
     *
     * @param since when the request came: what was shown before does not count where it is to be shown anew
     */
    public Due of(Asked asked, @Nullable Visitor here, Instant since) {
        if (here == null || !here.actor().signedIn()) return Due.SIGN_IN;
        if (here.owner().kind() == AccountKind.OFFICIAL && !asked.client().officials()) return Due.OTHER_ACCOUNT;
        SignIn signIn = here.signIn();
        if (stale(asked, signIn, since)) return Due.CONFIRM;
        if (asked.level().compareTo(AssuranceLevel.of(signIn.factors().keySet())) > 0)
            return factors.of(here.owner().id()).second() ? Due.CONFIRM : Due.SECOND_FACTOR;
        return consented(asked, here, since) ? Due.NOTHING : Due.CONSENT;
    }

    private boolean stale(Asked asked, SignIn signIn, Instant since) {
        if (asked.again() && signIn.lastShown().isBefore(since)) return true;
        return asked.maxAge()
                .filter(age -> signIn.lastShown().isBefore(clock.instant().minus(age)))
                // whoever has just shown one for this request is not asked for ever, however short the age
                .filter(age -> signIn.lastShown().isBefore(since))
                .isPresent();
    }

    private boolean consented(Asked asked, Visitor here, Instant since) {
        boolean ask = asked.prompts().contains("consent");
        if (!ask && (!asked.client().asksConsent() || asked.groups().isEmpty())) return true;
        Optional<Consents.Given> given =
                consents.of(here.owner().id(), asked.client().id());
        return given.filter(one -> one.groups().containsAll(asked.groups()))
                .filter(one -> !ask || !one.givenAt().isBefore(since))
                .isPresent();
    }
}
