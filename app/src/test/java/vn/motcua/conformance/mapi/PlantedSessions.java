package vn.motcua.conformance.mapi;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Accounts and sessions of the planted portal. */
final class PlantedSessions {

    private static final int PATIENCE = 10;

    private final Set<Flaw> flaws;
    private final Map<String, Known> accounts = new ConcurrentHashMap<>();
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final Map<String, Integer> wrong = new ConcurrentHashMap<>();
    private volatile Duration ahead = Duration.ZERO;

    PlantedSessions(Set<Flaw> flaws) {
        this.flaws = flaws;
    }

    private record Known(String password, String agency, Profile profile) {}

    private record Session(String name, Instant until) {}

    void open(String name, String password, String agency, Profile profile) {
        accounts.put(name, new Known(password, normal(agency), profile));
    }

    /** True if an account's repeated inserts are updates. */
    boolean repeatsAreUpdates(String name) {
        return Objects.requireNonNull(accounts.get(name)).profile().repeats().equals("updates");
    }

    /** What is said, in the account's form if it is a success, and in every account's form if the portal errs so. */
    ObjectNode inForm(String name, ObjectNode said) {
        Known known = accounts.get(name);
        boolean done = said.path("error_code").asString().equals("0") || flaws.contains(Flaw.FAILURES_FOLLOW_THE_FORM);
        if (known == null || !done) return said;
        return switch (known.profile().success()) {
            case "number" ->
                said.put("error_code", Integer.parseInt(said.path("error_code").asString()));
            case "two-digits" ->
                said.put("error_code", "0" + said.path("error_code").asString());
            default -> said;
        };
    }

    void pass(Duration time) {
        ahead = ahead.plus(time);
    }

    /** A code of an agency without the zeros of its older form. */
    static String normal(String agency) {
        return agency.strip().toUpperCase(Locale.ROOT).replaceFirst("^(000\\.)?00\\.00\\.", "");
    }

    ObjectNode login(Item request) {
        String name = request.text("username");
        Known known = accounts.get(name);
        if (known == null && flaws.contains(Flaw.TELLS_WHO_EXISTS))
            return PlantedPortal.failure("-1", "Không có tài khoản này");
        boolean right = known != null && known.password().equals(request.text("password"));
        if (!right && !(known != null && flaws.contains(Flaw.ANY_PASSWORD_WILL_DO))) {
            wrong.merge(name, 1, Integer::sum);
            return PlantedPortal.failure("-1", "Sai tài khoản hoặc mật khẩu");
        }
        if (flaws.contains(Flaw.LOCKS_OUT) && wrong.getOrDefault(name, 0) > PATIENCE)
            return PlantedPortal.failure("-1", "Tài khoản đã bị khóa");
        return begun(name);
    }

    private ObjectNode begun(String name) {
        if (flaws.contains(Flaw.ONE_SESSION_AN_ACCOUNT))
            sessions.values().removeIf(session -> session.name().equals(name));
        String session = UUID.randomUUID().toString();
        sessions.put(session, new Session(name, now().plus(life())));
        return Body.of("error_code", "0", "message", "Đăng nhập " + Answer.WORD, "session", session);
    }

    private Duration life() {
        return Duration.ofMinutes(flaws.contains(Flaw.SESSION_OF_TEN_MINUTES) ? 10 : 30);
    }

    private Instant now() {
        return Instant.now().plus(ahead);
    }

    /** Whose session it is; null if it is none or over. */
    @Nullable
    String user(String token) {
        Session session = sessions.get(token);
        if (session == null)
            return flaws.contains(Flaw.SESSION_IS_NOT_ASKED)
                    ? accounts.keySet().iterator().next()
                    : null;
        boolean over = session.until().isBefore(now());
        if (over && !flaws.contains(Flaw.SESSION_NEVER_ENDS)) return null;
        if (!flaws.contains(Flaw.SESSION_COUNTS_FROM_LOGIN))
            sessions.put(token, new Session(session.name(), now().plus(life())));
        return session.name();
    }

    boolean mayActFor(String name, String agency) {
        if (flaws.contains(Flaw.AGENCY_IS_NOT_CHECKED)) return true;
        String own = Objects.requireNonNull(accounts.get(name)).agency();
        return flaws.contains(Flaw.ONE_FORM_OF_CODE) ? own.equals(agency) : own.equals(normal(agency));
    }
}
