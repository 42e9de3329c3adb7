package vn.motcua.identity.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    Sessions(FindByIndexNameSessionRepository<?> repository, SignInSession signIns, JdbcClient jdbc) {
        this.repository = repository;
        this.signIns = signIns;
        this.jdbc = jdbc;
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
        return repository.findByPrincipalName(account.toString()).keySet().stream()
                .filter(id -> handle(id).equals(handle))
                .findFirst()
                .map(id -> {
                    repository.deleteById(id);
                    return true;
                })
                .orElse(false);
    }

    /** Ends all sessions of the account, but one if that is named. Gives how many ended. */
    public int endAll(AccountId account, @Nullable String butId) {
        return jdbc.sql("delete from identity.session where principal_name = ? and session_id <> ?")
                .params(account.toString(), Objects.requireNonNullElse(butId, ""))
                .update();
    }

    private Optional<SessionView> view(Session session, @Nullable String hereId) {
        String text = session.getAttribute(SignInSession.ATTRIBUTE);
        String browser = session.getAttribute(SignInSession.BROWSER);
        if (text == null) return Optional.empty();
        return signIns.parse(text)
                .filter(SignIn::enough)
                .map(signIn -> new SessionView(
                        handle(session.getId()),
                        BrowserName.of(browser == null ? "" : browser),
                        signIn.since(),
                        session.getLastAccessedTime(),
                        session.getId().equals(hereId)));
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
