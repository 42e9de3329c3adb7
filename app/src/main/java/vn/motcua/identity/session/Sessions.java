package vn.motcua.identity.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.AccountId;

/** The open sessions of accounts. They lie in the database that every request asks, so one that is ended is ended on all nodes at once. */
@Component
public class Sessions {

    private static final int HANDLE_LENGTH = 32;

    private final FindByIndexNameSessionRepository<?> repository;
    private final SignInSession signIns;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Sessions(
            FindByIndexNameSessionRepository<?> repository,
            SignInSession signIns,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.signIns = signIns;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The sessions of an account, first the one used last. */
    public List<SessionView> of(AccountId account, @Nullable String hereId) {
        return repository.findByPrincipalName(account.toString()).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> view(session, hereId))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(SessionView::lastSeen).reversed())
                .toList();
    }

    /** Ends one session of the account; false if it has no such one. */
    boolean end(AccountId account, String handle) {
        return end(account, session -> handle(session.getId()).equals(handle)) > 0;
    }

    /** Ends the session of the account that bears this key; false if it is over already. */
    boolean endNamed(AccountId account, String key) {
        return end(
                        account,
                        session -> signIn(session)
                                .map(SignIn::key)
                                .filter(key::equals)
                                .isPresent())
                > 0;
    }

    /** Tells that a session ended which whoever calls ends by themselves. */
    void over(SignIn signIn) {
        events.publishEvent(new SessionsOver(new AccountId(signIn.account()), Set.of(signIn.key())));
    }

    private int end(AccountId account, Predicate<Session> which) {
        List<Session> ending = repository.findByPrincipalName(account.toString()).values().stream()
                .filter(which)
                .map(Session.class::cast)
                .toList();
        ending.forEach(session -> repository.deleteById(session.getId()));
        Set<String> keys = ending.stream()
                .flatMap(session -> signIn(session).stream())
                .map(SignIn::key)
                .collect(Collectors.toSet());
        if (!keys.isEmpty()) events.publishEvent(new SessionsOver(account, keys));
        return ending.size();
    }

    /** Ends all sessions of the account, but one if that is named. Gives how many ended. */
    public int endAll(AccountId account, @Nullable String butId) {
        Session stays = butId == null ? null : repository.findById(butId);
        String but = stays == null ? null : signIn(stays).map(SignIn::key).orElse(null);
        int ended = jdbc.sql("delete from identity.session where principal_name = ? and session_id <> ?")
                .params(account.toString(), Objects.requireNonNullElse(butId, ""))
                .update();
        events.publishEvent(new AllSessionsOver(account, but)); // after the rows: nothing new can begin on them
        return ended;
    }

    private Optional<SessionView> view(Session session, @Nullable String hereId) {
        String browser = session.getAttribute(SignInSession.BROWSER);
        return signIn(session)
                .filter(SignIn::enough)
                .map(signIn -> new SessionView(
                        handle(session.getId()),
                        BrowserName.of(browser == null ? "" : browser),
                        signIn.since(),
                        session.getLastAccessedTime(),
                        session.getId().equals(hereId)));
    }

    private Optional<SignIn> signIn(Session session) {
        String text = session.getAttribute(SignInSession.ATTRIBUTE);
        return text == null ? Optional.empty() : signIns.parse(text);
    }

    private static String handle(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HANDLE_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
