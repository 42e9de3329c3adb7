package vn.motcua.testing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.identity.factor.Demand;
import vn.motcua.identity.factor.Factor;
import vn.motcua.identity.session.CookieNames;
import vn.motcua.identity.session.SignIn;
import vn.motcua.identity.session.SignInSession;

/** Makes sessions as the sign-in pages would, without walking them: import it and put the value into the session's cookie. */
public class TestSignIns {

    private final AccountRepository accounts;
    private final SignInSession sessions;
    private final FindByIndexNameSessionRepository<?> repository;
    private final CookieNames names;
    private final Clock clock;

    public TestSignIns(
            AccountRepository accounts,
            SignInSession sessions,
            FindByIndexNameSessionRepository<?> repository,
            CookieNames names,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.repository = repository;
        this.names = names;
        this.clock = clock;
    }

    /** The name of the session's cookie. */
    public String sessionName() {
        return names.of("session");
    }

    /** Signs a person of the demo nation in and gives the cookie's value. */
    public String signIn(DemoPerson person) {
        return signIn(accounts.named(SignInName.of(person.signInName())).orElseThrow());
    }

    /** Signs somebody in, every factor shown just now, and gives the cookie's value. */
    public String signIn(Account account) {
        return signIn(account, account.kind() == AccountKind.OFFICIAL);
    }

    /** Signs somebody in who has shown two factors, or one, just now. */
    public String signIn(Account account, boolean official) {
        Instant now = clock.instant();
        return save(
                repository,
                new SignIn(
                        account.id().value(),
                        now,
                        official ? Map.of(Factor.PASSWORD, now, Factor.TOTP, now) : Map.of(Factor.PASSWORD, now),
                        official ? Demand.TWO_FACTORS : Demand.ONE_FACTOR,
                        null,
                        null),
                account);
    }

    private <S extends Session> String save(FindByIndexNameSessionRepository<S> to, SignIn signIn, Account account) {
        S session = to.createSession();
        session.setAttribute(SignInSession.ATTRIBUTE, sessions.text(signIn));
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                account.id().toString());
        session.setMaxInactiveInterval(SignInSession.idle(account.kind()));
        to.save(session);
        return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
    }
}
